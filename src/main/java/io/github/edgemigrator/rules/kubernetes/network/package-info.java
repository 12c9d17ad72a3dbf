/**
 * Rules about ports, Services and modules' names on Kubernetes.
 *
 * <ul>
 *   <li>ports that a module exposes and publishes: {@code Publishing}, {@code OutsidePorts}
 *   <li>the protocols of one Service: {@code OneProtocol}
 *   <li>names that callers use: {@code AliasCaller}, {@code NewNames}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.network;

import org.jspecify.annotations.NullMarked;

/**
 * The rules for the managed, Kubernetes-based IoT Edge, by family, with those of all targets in their order.
 *
 * <ul>
 *   <li>all of them: {@link io.github.edgemigrator.rules.kubernetes.KubernetesRules}
 *   <li>how the device and its agent are set up, and the Services that it would make: {@code KubernetesDevice}
 *   <li>amounts of memory: {@code Quantities}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.rules.kubernetes;

import org.jspecify.annotations.NullMarked;

/** Rules about ports, Services and modules' names on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.network;

import org.jspecify.annotations.NullMarked;

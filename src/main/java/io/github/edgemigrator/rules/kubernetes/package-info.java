/** The rules for the managed, Kubernetes-based IoT Edge, by family, with those of any device in their order. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes;

import org.jspecify.annotations.NullMarked;

/** Rules about GPUs in place of FPGAs, memory and processors on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.compute;

import org.jspecify.annotations.NullMarked;

/** Rules about starts, updates, commands, labels and {@code k8s-experimental} itself. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.lifecycle;

import org.jspecify.annotations.NullMarked;

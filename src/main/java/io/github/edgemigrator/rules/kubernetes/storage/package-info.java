/** Rules about binds, mounts, volumes and shared memory on Kubernetes. */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.storage;

import org.jspecify.annotations.NullMarked;

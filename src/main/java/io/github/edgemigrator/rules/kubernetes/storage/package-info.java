/**
 * Rules about binds, mounts, volumes and shared memory on Kubernetes.
 *
 * <ul>
 *   <li>a volume of {@code k8s-experimental}: {@code ExtensionVolume}, {@code ExtensionVolumes}
 *   <li>a claim, which is a share: {@code Claim}
 *   <li>names of volumes: {@code VolumeNames}, {@code NameConflict}
 *   <li>the store of edgeHub: {@code HubStore}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.storage;

import org.jspecify.annotations.NullMarked;

/**
 * What Kubernetes' API server refuses: the rules of its validation code ({@code pkg/apis/core/validation} and
 * {@code pkg/apis/apps/validation}, tag v1.20.2) for the fields that a deployment can set. Knows nothing of the agent.
 *
 * <p>A {@link io.github.edgemigrator.edgeagent.kubernetes.api.Field} is a value with its place in the deployment and a
 * {@link io.github.edgemigrator.edgeagent.kubernetes.api.Refusals} that is told what is wrong with it. Who checks
 *
 * <ul>
 *   <li>names, keys and values of labels: {@code ApiNames};
 *   <li>{@code strategy}: {@code StrategyRules};
 *   <li>{@code nodeSelector}: {@code LabelRules};
 *   <li>{@code securityContext}: {@code SecurityRules}, its {@code windowsOptions}: {@code WindowsUserRules};
 *   <li>{@code resources}: {@code ResourceRules}, amounts: {@code Quantity};
 *   <li>{@code volumes}: {@code VolumeRules}, and of their sources configMap, secret, downwardAPI and projected:
 *       {@code FileRules}, those reached over the network: {@code NetworkStorageRules}, disks of clouds:
 *       {@code DiskRules};
 *   <li>{@code volumeMounts}: {@code MountRules};
 *   <li>the size of annotations: {@code AnnotationRules};
 *   <li>annotations of a pod: {@code PodAnnotationRules}, tolerations among them: {@code TolerationRules}; of a
 *       Service: {@code ServiceAnnotationRules}.
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.edgeagent.kubernetes.api;

import org.jspecify.annotations.NullMarked;

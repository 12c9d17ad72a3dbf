/**
 * What is known of the device's agent, on which its behaviour depends.
 *
 * <ul>
 *   <li>its version, and what that version can do: {@code AgentVersion}, {@code AgentFeature}
 *   <li>how it was set up on the device: {@link io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings},
 *       {@code ServiceType}, {@code ClaimSettings}
 *   <li>the version of the device's Kubernetes: {@code KubernetesVersion}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.edgeagent.kubernetes.settings;

import org.jspecify.annotations.NullMarked;

/**
 * A model of what the IoT Edge agent on the device does with a deployment: names, environment, volumes and ports, and
 * how it fails. Knows nothing of rules or twins.
 *
 * <p>{@link io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent} plans a whole deployment and
 * {@link io.github.edgemigrator.edgeagent.kubernetes.PlanView} shows the plan. What becomes of
 *
 * <ul>
 *   <li>the module's name: {@code KubernetesNames}, {@code ModuleNameCheck};
 *   <li>ExposedPorts and PortBindings: {@code PortKey}, {@code ServiceMapper}, {@code Service};
 *   <li>Binds and Mounts: {@code Mount}, {@code PodVolumes}, {@code ClaimMapper};
 *   <li>{@code env} and Env: {@code PodEnvironment}, {@code OwnVariable}, {@code Expansion};
 *   <li>each field of createOptions, in one word: {@code KubernetesFields};
 *   <li>Cmd, Entrypoint and WorkingDir: {@code CommandOptions};
 *   <li>{@code k8s-experimental}: {@code Extensions}, {@code PodShapes};
 *   <li>the image and its registry: {@code PullSecrets};
 *   <li>Labels: {@code Metadata};
 *   <li>all of it in the module's pod: {@code DeploymentMapper}, {@code Pod}, {@code DeploymentObject};
 *   <li>an object that Kubernetes does not take: {@code ApiCheck}, {@code ServiceCheck} and {@code PodCheck}, by the
 *       rules in {@code api}.
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.edgeagent.kubernetes;

import org.jspecify.annotations.NullMarked;

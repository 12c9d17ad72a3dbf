/**
 * What a kind of device is: its rules, its agent, its settings and its preview. A second kind is a class here, a
 * package of rules and a model of its agent.
 *
 * <ul>
 *   <li>which kinds there are: {@link io.github.edgemigrator.target.Targets}
 *   <li>what every kind has: {@link io.github.edgemigrator.target.Target}
 *   <li>the managed, Kubernetes-based IoT Edge: {@code KubernetesTarget}
 *   <li>settings as the operator writes them: {@link io.github.edgemigrator.target.SettingReader}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.target;

import org.jspecify.annotations.NullMarked;

/**
 * What edgeAgent makes of a deployment: models of the agents, and the words that all of them share for how a deployment
 * fails. Knows nothing of rules or twins.
 *
 * <ul>
 *   <li>where a deployment stops, and how much of it: {@link io.github.edgemigrator.edgeagent.Failure},
 *       {@link io.github.edgemigrator.edgeagent.Stage}, {@link io.github.edgemigrator.edgeagent.Scope}
 *   <li>what happens in silence: {@link io.github.edgemigrator.edgeagent.Note}
 *   <li>how every agent reads its twin and createOptions: {@code request}
 *   <li>the agent of the managed, Kubernetes-based runtime: {@code kubernetes}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.edgeagent;

import org.jspecify.annotations.NullMarked;

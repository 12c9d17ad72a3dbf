/** The forms of names and amounts that Kubernetes' API server takes. Knows nothing of the agent. */
@NullMarked
package io.github.edgemigrator.edgeagent.kubernetes.api;

import org.jspecify.annotations.NullMarked;

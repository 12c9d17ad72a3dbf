package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.kubernetes.AgentPlan;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Deployment;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the device's agent would do with a deployment, foreseen when it is first asked for and then known. */
final class Plans {
    private final KubernetesAgent agent;
    private final Map<Deployment, AgentPlan> plans = new HashMap<>();
    private final Map<Class<?>, Map<Object, Object>> views = new HashMap<>();

    Plans(AgentSettings settings) {
        this.agent = new KubernetesAgent(settings);
    }

    /** See {@link Context#view}; a look may take others. */
    <S, V> V view(S subject, Class<V> kind, Function<S, V> look) {
        Map<Object, Object> ofKind = views.computeIfAbsent(kind, any -> new IdentityHashMap<>());
        Object known = ofKind.get(subject);
        if (known == null) {
            known = look.apply(subject);
            ofKind.put(subject, known);
        }
        return kind.cast(known);
    }

    /** @param deployment with or without the gaps that edits left */
    AgentPlan of(Deployment deployment) {
        return plans.computeIfAbsent(deployment, any -> agent.plan(any.closeGaps()));
    }

    /** @param deployment with or without the gaps that edits left */
    List<Service> services(Deployment deployment) {
        return agent.services(deployment.closeGaps());
    }
}

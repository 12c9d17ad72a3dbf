package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.Agent;
import io.github.edgemigrator.edgeagent.Plan;
import io.github.edgemigrator.manifest.Deployment;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the device's agent would do with deployments, and what rules see in them: made once, then known. */
final class Plans {
    private final Agent agent;
    private final Map<Deployment, Plan> plans = new HashMap<>();
    private final Map<Class<?>, Map<Object, Object>> views = new HashMap<>();

    Plans(Agent agent) {
        this.agent = agent;
    }

    Agent agent() {
        return agent;
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
    Plan of(Deployment deployment) {
        return plans.computeIfAbsent(deployment, any -> agent.plan(any.closeGaps()));
    }
}

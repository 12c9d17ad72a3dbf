package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What the agent does with a deployment.
 *
 * @param objects what it sends to Kubernetes, in its order; an object that Kubernetes refuses is among them
 * @param withheld what it would send next, had no failure stopped it
 * @param failures all that stops the deployment, in the order of the stages; a device reports only the first
 * @param notes what happens in silence, module by module
 */
public record AgentPlan(
        List<KubernetesObject> objects, List<KubernetesObject> withheld, List<Failure> failures, List<Note> notes)
        implements Plan {
    public AgentPlan {
        objects = List.copyOf(objects);
        withheld = List.copyOf(withheld);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** A module's object of that kind among those sent; of claims the first. */
    public Optional<KubernetesObject> object(ObjectKind kind, String module) {
        return objects.stream()
                .filter(object -> object.kind() == kind && object.module().equals(module))
                .findFirst();
    }

    /** What is told of a module. */
    public List<Note> notes(String module) {
        return notes.stream().filter(note -> note.module().equals(module)).toList();
    }
}

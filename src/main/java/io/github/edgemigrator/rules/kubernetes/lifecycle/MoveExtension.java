package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** EXTENSION-001: puts k8s-experimental where the agent reads it: at the top of createOptions, in lower case. */
final class MoveExtension extends ModuleRule {
    MoveExtension() {
        super(RuleInfo.of("EXTENSION-001", Severity.WARNING)
                .about(KubernetesExtension.NAME)
                .title("The extension k8s-experimental is where the agent reads it")
                .why("The agent reads it there only, and in lower case only; elsewhere it ignores it without a word.")
                .remedy("Check that what it asks for is meant: it takes effect now.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue target = new JsonValue(
                module.createOptions().path().child(KubernetesExtension.NAME),
                module.createOptions().json().path(KubernetesExtension.NAME));
        boolean free = !target.exists() && !module.isUnreadable();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue stray : strays(module)) {
            boolean moves = free && stray.json().isObject();
            findings.add(moves ? moved(module, stray, target) : left(module, stray));
            free &= !moves;
        }
        return findings;
    }

    private static List<JsonValue> strays(Module module) {
        JsonValue settings = module.settings();
        Stream<JsonValue> elsewhere = Stream.of(module.hostConfig(), settings, module.value())
                .flatMap(owner -> owner.members().stream())
                .filter(member -> member.name().equalsIgnoreCase(KubernetesExtension.NAME));
        Stream<JsonValue> oddCase = module.createOptions().members().stream()
                .filter(member -> member.name().equalsIgnoreCase(KubernetesExtension.NAME)
                        && !member.name().equals(KubernetesExtension.NAME));
        return Stream.concat(oddCase, elsewhere).toList();
    }

    private Finding moved(Module module, JsonValue stray, JsonValue target) {
        Finding.Draft draft = at(module, stray);
        return stray.path().parent().equals(target.path().parent())
                ? draft.with(new Edit.Rename(stray.path(), KubernetesExtension.NAME))
                        .shown(stray.name(), KubernetesExtension.NAME)
                        .say("Written in lower case, as the agent reads it.")
                : draft.with(new Edit.Remove(stray.path()))
                        .with(new Edit.Put(target.path(), stray.json()))
                        .say("Moved to the top of createOptions, where the agent reads it.");
    }

    private Finding left(Module module, JsonValue stray) {
        return at(module, stray)
                .as(Severity.ACTION)
                .remedy("Merge it into k8s-experimental at the top of the createOptions of " + module.name()
                        + ", or remove it.")
                .say("The agent does not read it here.");
    }
}

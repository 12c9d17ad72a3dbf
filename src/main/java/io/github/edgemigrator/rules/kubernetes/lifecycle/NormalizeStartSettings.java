package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.AgentWords;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * RUN-001: tells of when and how a module is started where Kubernetes decides that itself. The schemas need the fields.
 */
final class NormalizeStartSettings extends ModuleRule {
    private static final String ALWAYS = "always";
    private static final Set<String> ENDING = Set.of("never", "on-failure");

    private static final String ON_CREATE = "on-create";
    private static final String PULLS =
            "it pulls the image if the device does not have it, and one tagged latest always.";

    /** The order of a module that starts last, as if it had none. */
    private static final String LAST = "4294967295";

    NormalizeStartSettings() {
        super(RuleInfo.of("RUN-001", Severity.WARNING)
                .about("restartPolicy", "imagePullPolicy", "startupOrder")
                .title("Kubernetes decides when modules start")
                .why("The agent does not read restartPolicy, imagePullPolicy and startupOrder.")
                .remedy("Check that the module can do without.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        restartPolicy(module, module.value().get("restartPolicy")).ifPresent(findings::add);
        imagePullPolicy(module, module.value().get("imagePullPolicy")).ifPresent(findings::add);
        JsonValue order = module.value().get("startupOrder");
        order.text()
                .filter(text -> !text.equals(LAST))
                .ifPresent(text -> findings.add(startupOrder(module, order, context)));
        return findings;
    }

    private Optional<Finding> imagePullPolicy(Module module, JsonValue policy) {
        if (isOpen(policy)) {
            return Optional.empty();
        }
        Optional<String> word = AgentWords.IMAGE_PULL_POLICY.read(policy.json());
        Finding.Draft draft = at(module, policy);
        if (word.isEmpty()) {
            return Optional.of(draft.as(Severity.INFO)
                    .put(policy.path(), JsonNodes.text(ON_CREATE))
                    .nothingToDo()
                    .say(shown(policy) + " is no imagePullPolicy; it became " + ON_CREATE + ". Kubernetes ignores it: "
                            + PULLS));
        }
        boolean respelt = isRespelt(draft, policy, word.get());
        if (word.get().equals("never")) {
            return Optional.of(draft.remedy("Make the image of " + module.name() + " available in a registry.")
                    .say("Kubernetes ignores never: " + PULLS));
        }
        return respelt ? Optional.of(respelt(draft, word.get())) : Optional.empty();
    }

    private Finding startupOrder(Module module, JsonValue order, Context context) {
        boolean first = context.deployment().modules().stream()
                .map(other -> other.value().get("startupOrder").json())
                .allMatch(other ->
                        other.isMissingNode() || other.asLong() >= order.json().asLong());
        Finding.Draft draft = at(module, order);
        return (first
                        ? draft.as(Severity.INFO).nothingToDo()
                        : draft.remedy("Make " + module.name() + " wait for what it needs, or try again."))
                .say("Kubernetes ignores the order: all modules start at once"
                        + (first ? ", also those that waited for this one." : "."));
    }

    private Optional<Finding> restartPolicy(Module module, JsonValue policy) {
        if (isOpen(policy)) {
            return Optional.empty();
        }
        String word = AgentWords.RESTART_POLICY.read(policy.json()).orElse("unknown");
        Finding.Draft draft = at(module, policy);
        if (word.equals("unknown")) {
            return Optional.of(draft.put(policy.path(), JsonNodes.text(ALWAYS))
                    .remedy("Nothing to do: Kubernetes always starts " + module.name() + " again.")
                    .say(shown(policy) + " is no restartPolicy; it became " + ALWAYS + "."));
        }
        boolean respelt = isRespelt(draft, policy, word);
        if (ENDING.contains(word)) {
            return Optional.of(draft.remedy(
                            "Make " + module.name() + " wait when its work is done, or run it outside the deployment.")
                    .say("Kubernetes ignores " + word
                            + ": it starts the module again whenever it ends, after longer and longer pauses."));
        }
        if (word.equals("on-unhealthy")) {
            return Optional.of(draft.as(Severity.INFO)
                    .nothingToDo()
                    .say("Kubernetes starts the module again whenever it ends; it does not look whether it is"
                            + " healthy."));
        }
        return respelt ? Optional.of(respelt(draft, word)) : Optional.empty();
    }

    /** Whether nothing is written, or a placeholder. */
    private static boolean isOpen(JsonValue setting) {
        return !setting.exists() || setting.json().isNull() || Placeholders.in(setting.json());
    }

    private static boolean isRespelt(Finding.Draft draft, JsonValue setting, String word) {
        boolean respelt =
                !setting.json().isTextual() || !setting.json().textValue().equals(word);
        if (respelt) {
            draft.put(setting.path(), JsonNodes.text(word));
        }
        return respelt;
    }

    private static Finding respelt(Finding.Draft draft, String word) {
        return draft.as(Severity.INFO).nothingToDo().say("Spelled " + word + ", as az iot edge set-modules requires.");
    }

    private static String shown(JsonValue setting) {
        String text = setting.text().orElse("");
        return text.isBlank() ? "This" : text;
    }
}

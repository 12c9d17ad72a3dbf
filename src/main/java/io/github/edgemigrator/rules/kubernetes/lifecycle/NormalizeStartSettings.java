package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells of when and how a module is started where Kubernetes decides that itself. The schemas need the fields. */
public final class NormalizeStartSettings implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("RUN-001", Severity.WARNING)
            .about("restartPolicy", "imagePullPolicy", "startupOrder")
            .title("Kubernetes decides when modules start")
            .why("The agent does not read restartPolicy, imagePullPolicy and startupOrder.")
            .remedy("Check that the module can do without.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    private static final String ALWAYS = "always";
    private static final Set<String> ENDING = Set.of("never", "on-failure");
    private static final Set<String> HARMLESS = Set.of(ALWAYS, "unknown");

    private static final String ON_CREATE = "on-create";
    private static final String PULLS =
            "it pulls the image if the device does not have it, and one tagged latest always.";

    /** The order of a module that starts last, as if it had none. */
    private static final String LAST = "4294967295";

    @Override
    public RuleInfo info() {
        return INFO;
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

    private static Optional<Finding> imagePullPolicy(Module module, JsonValue policy) {
        String word = word(policy);
        if (word.equals("never")) {
            return Optional.of(INFO.at(module, policy)
                    .remedy("Make the image of " + module.name() + " available in a registry.")
                    .say("Kubernetes ignores never: " + PULLS));
        }
        if (word.isEmpty() || word.equals(ON_CREATE) || Placeholders.in(word)) {
            return Optional.empty();
        }
        return Optional.of(INFO.at(module, policy)
                .as(Severity.INFO)
                .put(policy.path(), JsonNodes.text(ON_CREATE))
                .remedy("Nothing to do.")
                .say(policy.text().orElse("") + " is no imagePullPolicy; it became " + ON_CREATE
                        + ". Kubernetes ignores it: " + PULLS));
    }

    private static Finding startupOrder(Module module, JsonValue order, Context context) {
        boolean first = context.deployment().modules().stream()
                .map(other -> other.value().get("startupOrder").json())
                .allMatch(other ->
                        other.isMissingNode() || other.asLong() >= order.json().asLong());
        Finding.Draft draft = INFO.at(module, order);
        return (first
                        ? draft.as(Severity.INFO).remedy("Nothing to do.")
                        : draft.remedy("Make " + module.name() + " wait for what it needs, or try again."))
                .say("Kubernetes ignores the order: all modules start at once"
                        + (first ? ", also those that waited for this one." : "."));
    }

    private static Optional<Finding> restartPolicy(Module module, JsonValue policy) {
        String word = word(policy);
        if (ENDING.contains(word)) {
            return Optional.of(INFO.at(module, policy)
                    .remedy("Make " + module.name() + " wait when its work is done, or run it outside the deployment.")
                    .say("Kubernetes ignores " + word
                            + ": it starts the module again whenever it ends, after longer and longer pauses."));
        }
        if (word.equals("on-unhealthy")) {
            return Optional.of(
                    INFO.at(module, policy)
                            .as(Severity.INFO)
                            .remedy("Nothing to do.")
                            .say(
                                    "Kubernetes starts the module again whenever it ends; it does not look whether it is healthy."));
        }
        if (word.isEmpty()
                || HARMLESS.contains(word)
                || Placeholders.in(policy.json().asText())) {
            return Optional.empty();
        }
        return Optional.of(INFO.at(module, policy)
                .put(policy.path(), JsonNodes.text(ALWAYS))
                .remedy("Nothing to do: Kubernetes always starts " + module.name() + " again.")
                .say(word + " is no restartPolicy; it became " + ALWAYS + "."));
    }

    private static String word(JsonValue setting) {
        return setting.text().orElse("").toLowerCase(Locale.ROOT);
    }
}

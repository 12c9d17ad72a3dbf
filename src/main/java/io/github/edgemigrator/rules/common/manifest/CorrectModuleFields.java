package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.request.AgentWords;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MANIFEST-014: writes a module's type and status as edgeAgent reads them, and removes fields without effect that it
 * refuses. What the values of type and status were meant to be must be beyond doubt; others are left for a person.
 */
final class CorrectModuleFields extends ModuleRule {
    private static final String DOCKER = "docker";
    private static final String RUNNING = "running";
    private static final List<String> STATUSES = List.of(RUNNING, "stopped");

    /** Fields that have no effect on this device, whatever they hold. */
    private static final Set<String> UNUSED = Set.of("version", "startupOrder", "configuration");

    CorrectModuleFields() {
        super(RuleInfo.of("MANIFEST-014", Severity.INFO)
                .title("Modules must have a type and a status")
                .why("edgeAgent refuses the whole deployment (400) if one module has no valid type or status.")
                .nothingToDo()
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!context.agent().reads(module) || !module.value().json().isObject()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        type(module, module.value().get("type")).ifPresent(findings::add);
        JsonValue status = module.value().get("status");
        List<String> refused = context.agent().refusedFields(module).stream()
                .map(Failure::path)
                .toList();
        (module.isEdgeAgent() ? ownStatus(module, status, refused) : status(module, status)).ifPresent(findings::add);
        refused.stream()
                .filter(UNUSED::contains)
                .forEach(field -> findings.add(unused(module, module.value().get(field))));
        return findings;
    }

    private Optional<Finding> type(Module module, JsonValue type) {
        String text = type.text().orElse("");
        if (text.equals(DOCKER) || Placeholders.in(type.json())) {
            return Optional.empty();
        }
        boolean missing = text.isBlank() && !type.json().isContainerNode();
        boolean misspelt = Spelling.closest(text.strip(), List.of(DOCKER)).isPresent();
        return missing || misspelt
                ? Optional.of(at(module, type)
                        .put(type.path(), JsonNodes.text(DOCKER))
                        .say(
                                missing
                                        ? "The type was missing; it was set to docker."
                                        : "Corrected to docker, as edgeAgent spells it."))
                : Optional.empty();
    }

    /** edgeAgent reads its own status and does not use it. */
    private Optional<Finding> ownStatus(Module module, JsonValue status, List<String> refused) {
        return refused.contains(status.name())
                ? Optional.of(at(module, status)
                        .remove(status)
                        .say("Removed: the status of edgeAgent has no effect, and edgeAgent refuses this value (400)."))
                : Optional.empty();
    }

    private Optional<Finding> status(Module module, JsonValue status) {
        Finding.Draft draft = at(module, status);
        boolean missing = !status.exists()
                || status.json().isNull()
                || (status.json().isTextual() && status.json().textValue().isBlank());
        if (missing) {
            return Optional.of(draft.put(status.path(), JsonNodes.text(RUNNING))
                    .say("The status was missing; it was set to running."));
        }
        if (Placeholders.in(status.json())) {
            return Optional.empty();
        }
        Optional<String> word = AgentWords.STATUS.read(status.json());
        if (word.isPresent()) {
            return known(draft, status, word.get());
        }
        return Optional.of(status.json())
                .filter(JsonNode::isTextual)
                .flatMap(text -> Spelling.closest(text.textValue().strip(), STATUSES))
                .map(spelt -> draft.as(Severity.WARNING)
                        .put(status.path(), JsonNodes.text(spelt))
                        .remedy("Check that " + module.name() + " must be " + spelt + ".")
                        .say("Corrected to " + spelt + "; edgeAgent refuses the whole deployment (400) otherwise."));
    }

    /** edgeAgent starts a module whatever its status is, unless it is stopped. */
    private static Optional<Finding> known(Finding.Draft draft, JsonValue status, String word) {
        String wanted = STATUSES.contains(word) ? word : RUNNING;
        if (status.json().isTextual() && status.json().textValue().equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(draft.put(status.path(), JsonNodes.text(wanted))
                .say("Written as " + wanted + ", which has the same effect; az iot edge set-modules takes running and"
                        + " stopped only."));
    }

    private Finding unused(Module module, JsonValue field) {
        return at(module, field)
                .remove(field)
                .say("Removed: it has no effect on this device, and edgeAgent refuses this value (400).");
    }
}

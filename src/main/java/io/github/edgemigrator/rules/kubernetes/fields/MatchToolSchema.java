package io.github.edgemigrator.rules.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.ToolFault;
import io.github.edgemigrator.workload.JsonNodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * MANIFEST-015: writes what {@code az iot edge set-modules} refuses, and the device takes, in the form that both take.
 * A lower schemaVersion can make that tool strict about what it let pass before.
 */
public final class MatchToolSchema extends DeploymentRule {
    /** What the device makes of a field that is missing. */
    private static final Map<String, JsonNode> DEFAULTS = Map.of(
            "restartPolicy", JsonNodes.text("always"),
            "modules", JsonNodes.object(),
            "routes", JsonNodes.object());

    /** Their members have names that somebody chose. */
    private static final Set<String> NAMED = Set.of("modules", "systemModules", "env", "routes", "registryCredentials");

    /** Fields without effect on this device, whatever they hold. */
    private static final Set<String> UNUSED =
            Set.of("configuration", "status", "restartPolicy", "version", "startupOrder");

    public MatchToolSchema() {
        super(RuleInfo.of("MANIFEST-015", Severity.INFO)
                .title("Fields must have the form that the schema requires")
                .why("az iot edge set-modules checks the deployment against the schema of its schemaVersion.")
                .nothingToDo()
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue own : ofIotHub(deployment)) {
            findings.add(at(deployment, own).remove(own).say("Removed: IoT Hub keeps it itself."));
        }
        List<ToolFault> faults = deployment.toolFaults();
        for (ToolFault fault : faults) {
            JsonValue value = at(deployment, fault.path());
            if (!fault.isOpen(deployment.tree()) && !isOfIotHub(value.name())) {
                repair(deployment, faults, fault, value).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** What a twin that was read from IoT Hub has in its sections. */
    private static List<JsonValue> ofIotHub(Deployment deployment) {
        return Stream.concat(Stream.of(deployment.agent(), deployment.hub()), deployment.twinSections().stream())
                .flatMap(section -> section.members(MatchToolSchema::isOfIotHub).stream())
                .toList();
    }

    private static boolean isOfIotHub(String name) {
        return name.equals("$version") || name.equals("$metadata");
    }

    private static JsonValue at(Deployment deployment, JsonPath path) {
        return new JsonValue(path, Edits.at(deployment.tree(), path));
    }

    private Optional<Finding> repair(Deployment deployment, List<ToolFault> faults, ToolFault fault, JsonValue value) {
        Optional<Module> module = deployment.moduleAt(value.path());
        JsonValue owner = at(deployment, value.path().parent());
        JsonValue place = fault.kind() == ToolFault.Kind.MISSING ? owner.get(value.name()) : value;
        Finding.Draft draft = module.map(known -> at(known, place)).orElseGet(() -> at(deployment, place));
        return switch (fault.kind()) {
            case MISSING -> missing(draft, place, value);
            case UNKNOWN -> unknown(draft, module, owner, faults, fault);
            // A module is not replaced, so that RequireToolSchema reports it.
            case VALUE ->
                module.filter(known -> known.value().equals(value)).isPresent()
                        ? Optional.empty()
                        : other(draft, value, fault.expected());
        };
    }

    private static Optional<Finding> missing(Finding.Draft draft, JsonValue place, JsonValue missing) {
        if (place.exists()) {
            return Optional.of(respelled(draft, place, missing.name()));
        }
        return standard(missing).map(value -> draft.put(missing.path(), value)
                .say("Added: az iot edge set-modules refuses the deployment without it, and the device takes"
                        + " this when it is missing."));
    }

    /** What the device takes where nothing is. */
    private static Optional<JsonNode> standard(JsonValue missing) {
        boolean ofRuntime = missing.name().equals("settings") && holder(missing).equals("runtime");
        return Optional.ofNullable(ofRuntime ? JsonNodes.object() : DEFAULTS.get(missing.name()));
    }

    /** The name of what holds a value; none for what the document itself holds. */
    private static String holder(JsonValue value) {
        JsonPath holder = value.path().parent();
        return holder.isRoot() ? "" : holder.name();
    }

    /** The device reads names in any case. */
    private static Finding respelled(Finding.Draft draft, JsonValue place, String name) {
        return draft.with(new Edit.Rename(place.path(), name))
                .say("Spelled " + name + ", as az iot edge set-modules requires.");
    }

    private static Optional<Finding> unknown(
            Finding.Draft draft, Optional<Module> module, JsonValue owner, List<ToolFault> faults, ToolFault fault) {
        JsonValue value = owner.get(fault.path().name());
        boolean isSpelling =
                !fault.expected().equals(value.name()) && !owner.json().has(fault.expected());
        if (isSpelling && owner.get(fault.expected()).path().equals(value.path())) {
            boolean told = faults.stream()
                    .anyMatch(other -> other.kind() == ToolFault.Kind.MISSING
                            && other.path().equals(owner.path().child(fault.expected())));
            return told ? Optional.empty() : Optional.of(respelled(draft, value, fault.expected()));
        }
        if (isForAPerson(module, owner, value)) {
            return Optional.empty();
        }
        draft.remove(value);
        Optional<String> meant = module.flatMap(known -> MeantField.around(known, value));
        boolean asks = meant.isPresent() || !(isComment(value.name()) || UNUSED.contains(value.name()));
        if (asks) {
            draft.as(Severity.WARNING)
                    .remedy(meant.map(name -> "Write " + name + " if it is needed.")
                            .orElse("Check whether " + value.name() + " was meant to be another field."));
        }
        return Optional.of(draft.say("Removed: the device ignores it, and az iot edge set-modules refuses it under this"
                + " schemaVersion."));
    }

    /** Whether it may be more than a field that was ignored: a name that somebody chose, a section at a wrong place. */
    private static boolean isForAPerson(Optional<Module> module, JsonValue owner, JsonValue value) {
        boolean unused = module.isPresent() && UNUSED.contains(value.name());
        boolean ofVariable = module.isPresent() && holder(owner).equals("env");
        return NAMED.contains(holder(value))
                || (value.json().isContainerNode() && !unused)
                || (ofVariable && !owner.get("value").exists())
                || value.name().toLowerCase(Locale.ROOT).contains("createoptions");
    }

    private static boolean isComment(String name) {
        return name.startsWith("_")
                || name.startsWith("$")
                || name.startsWith("//")
                || name.toLowerCase(Locale.ROOT).contains("comment");
    }

    private static Optional<Finding> other(Finding.Draft draft, JsonValue value, String expected) {
        JsonNode json = value.json();
        if (json.isNull()) {
            return ofNull(draft, value);
        }
        boolean route = value.name().equals("route") || holder(value).equals("routes");
        if (!json.isValueNode() || route) {
            return Optional.empty();
        }
        if (expected.startsWith("text") && !json.isTextual()) {
            return Optional.of(draft.put(value.path(), JsonNodes.text(JsonText.of(json)))
                    .say("Written as text, as az iot edge set-modules requires."));
        }
        return expected.startsWith("a whole number")
                ? whole(json).map(number -> draft.put(value.path(), JsonNodes.number(number))
                        .say("Written as a whole number, as az iot edge set-modules requires."))
                : Optional.empty();
    }

    /** A twin holds no {@code null}, so the device sees nothing. */
    private static Optional<Finding> ofNull(Finding.Draft draft, JsonValue value) {
        if (holder(value).equals("env") || value.name().equals("value")) {
            return Optional.empty();
        }
        return Optional.of(standard(value)
                .map(known -> draft.put(value.path(), known).say("It was null, which no twin holds."))
                .orElseGet(() -> draft.remove(value).say("Removed: it is null, which no twin holds.")));
    }

    /** The number that the device makes of a value: text must hold a whole one, others are rounded. */
    private static Optional<Integer> whole(JsonNode json) {
        if (json.isIntegralNumber()) {
            return Optional.empty();
        }
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue() ? 1 : 0);
        }
        try {
            BigDecimal number = new BigDecimal(json.asText().strip());
            boolean point = json.isTextual() && number.scale() != 0;
            return point
                    ? Optional.empty()
                    : Optional.of(number.setScale(0, RoundingMode.HALF_EVEN).intValueExact())
                            .filter(known -> known >= 0);
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }
}

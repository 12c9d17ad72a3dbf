package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.target.SettingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator wrote into the module's desired properties.
 *
 * @param version {@code $version} of the section
 * @param deployment the text of the deployment; empty if none was given, or none that can be used
 * @param settings of the device, and options
 * @param findings what in them could not be used
 */
public record DesiredProperties(long version, Optional<String> deployment, Settings settings, List<Finding> findings) {
    private static final Set<String> SECTIONS = Set.of("edgeAgent", "edgeHub", "moduleTwins");
    static final List<String> SETTINGS = List.of("device", "options");

    public DesiredProperties {
        findings = List.copyOf(findings);
    }

    /** Reads a whole desired section; names that begin with {@code $} are the hub's own. */
    public static DesiredProperties read(ObjectNode desired) {
        JsonValue root = new JsonValue(JsonPath.ROOT, desired);
        Settings settings = Settings.read(desired);
        List<Finding> findings = new ArrayList<>(settings.findings());
        ObjectNode sections = desired.objectNode();
        ObjectNode texts = desired.objectNode();
        for (JsonValue property : root.members()) {
            String name = property.name();
            if (property.json().isNull()) {
                // As in a merge patch: it is not there.
                continue;
            }
            if (SECTIONS.contains(name)) {
                sections.set(name, property.json());
            } else if (ManifestText.isPiece(name)) {
                texts.set(name, property.json());
            } else if (!name.startsWith("$") && !SETTINGS.contains(name)) {
                findings.add(
                        SettingReader.UNKNOWN_KEY.at(property).say(name + " is no desired property of this module."));
            }
        }
        return new DesiredProperties(
                desired.path("$version").asLong(), deployment(sections, texts, findings), settings, findings);
    }

    private static Optional<String> deployment(ObjectNode sections, ObjectNode texts, List<Finding> findings) {
        if (!sections.isEmpty() && !texts.isEmpty()) {
            JsonValue first = new JsonValue(JsonPath.ROOT, texts).members().get(0);
            findings.add(InputRules.DEPLOYMENT_FORM
                    .at(first)
                    .remedy("Remove the properties of one form.")
                    .say("There are both sections of a deployment and the text of one."));
            return Optional.empty();
        }
        if (!texts.isEmpty()) {
            ManifestText text = ManifestText.join(texts);
            findings.addAll(text.findings());
            return text.deployment();
        }
        boolean nothing = sections.properties().stream()
                .allMatch(section ->
                        section.getValue().isObject() && section.getValue().isEmpty());
        if (nothing) {
            return Optional.empty();
        }
        findings.addAll(TwinValues.rewritten(sections));
        return Optional.of(JsonText.of(sections));
    }

    /** Whether nothing was given that could be a deployment. */
    public boolean isWaiting() {
        return deployment.isEmpty() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}

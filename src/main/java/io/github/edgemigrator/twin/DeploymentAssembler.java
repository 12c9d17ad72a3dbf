package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import java.util.Map;
import java.util.Optional;

/** Puts a converted deployment together from a report, with what the report left out from the desired properties. */
final class DeploymentAssembler {
    private final ConversionView converted;
    private final ObjectNode before;
    private final JsonNode reported;

    /** @param converted what this engine makes of the desired properties */
    DeploymentAssembler(ConversionView converted, JsonNode reported) {
        this.converted = converted;
        this.before = converted.sections().before();
        this.reported = reported;
    }

    /** The deployment as {@code set-modules} takes it; empty if the report does not hold it. */
    Optional<ObjectNode> manifest() {
        String form = reported.at("/migration/form").asText();
        Optional<String> shown = form.equals(Form.PACKED.word())
                ? unpacked()
                : form.equals(Form.SUMMARY.word())
                        ? Optional.empty()
                        : Optional.of(JsonOutput.ascii(Deployment.manifest(sections())));
        return shown.map(Deployment::read)
                .filter(Deployment.class::isInstance)
                .map(reading -> converted.withSecrets((Deployment) reading));
    }

    private Optional<String> unpacked() {
        StringBuilder joined = new StringBuilder();
        reported.path("packed").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(piece -> joined.append(piece.getValue().asText()));
        return PackedText.unpack(joined.toString()).text();
    }

    private ObjectNode sections() {
        ObjectNode sections = before.deepCopy();
        if (reported.path(ReportedSections.AGENT) instanceof ObjectNode shown) {
            ObjectNode agent = shown.deepCopy();
            for (String group : ReportedSections.MODULES) {
                merge(before.path(ReportedSections.AGENT).path(group), shown.path(group), agent, group);
            }
            sections.set(ReportedSections.AGENT, agent);
        }
        if (reported.has(ReportedSections.HUB)) {
            sections.set(ReportedSections.HUB, reported.get(ReportedSections.HUB));
        }
        merge(
                before.path(ReportedSections.TWINS),
                reported.path(ReportedSections.TWINS),
                sections,
                ReportedSections.TWINS);
        return sections;
    }

    /** The members that were there, under the names they have now: as shown, or else as they were. */
    private void merge(JsonNode then, JsonNode shown, ObjectNode owner, String key) {
        if (!then.isObject()) {
            return;
        }
        ObjectNode merged = owner.putObject(key);
        for (Map.Entry<String, JsonNode> member : then.properties()) {
            String name =
                    reported.path("names").path(TwinLimits.key(member.getKey())).asText(member.getKey());
            merged.set(name, shown.has(name) ? shown.get(name) : then.path(name));
        }
    }
}

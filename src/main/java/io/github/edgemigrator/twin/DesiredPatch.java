package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A deployment as desired properties of the module.
 *
 * @param patch the merge patch for {@code az iot hub module-twin update --desired}; empty if no twin can hold it
 * @param message in which form it is and why, or why it cannot be
 */
public record DesiredPatch(Optional<ObjectNode> patch, String message) {
    /** How a deployment stands in the desired properties. */
    public enum Form {
        /** Its sections, which can be read and edited in the portal. */
        NATIVE,
        /** Its text in pieces, compressed if need be: every byte of it, whatever it holds. */
        TEXT
    }

    private static final List<String> SECTIONS =
            List.of(ReportedSections.AGENT, ReportedSections.HUB, ReportedSections.TWINS);

    /** As many pieces as a twin has room for. */
    private static final int MOST_PIECES = TwinLimits.MOST_BYTES / TwinLimits.STRING_BYTES + 1;

    /**
     * Packs a deployment in its sections where that is legal, loses nothing and fits, else as text.
     *
     * @param text of the deployment's file
     * @param settings {@code device} and {@code options}, to stand beside it
     */
    public static DesiredPatch of(Deployment deployment, String text, JsonNode settings) {
        Optional<String> fault = nativeFault(deployment, settings);
        return fault.isEmpty() ? natively(deployment, settings) : asText(text, settings, " as " + fault.get());
    }

    /** Packs a deployment in its sections. */
    public static DesiredPatch natively(Deployment deployment, JsonNode settings) {
        return nativeFault(deployment, settings)
                .map(fault -> new DesiredPatch(Optional.empty(), "The native form is not possible, as " + fault + "."))
                .orElseGet(() -> {
                    ObjectNode desired = sections(deployment, settings);
                    for (int piece = 0; piece < MOST_PIECES; piece++) {
                        desired.putNull(ManifestText.name(piece));
                    }
                    return packed(desired, Form.NATIVE, "");
                });
    }

    /** Packs any text, even one that is no deployment. */
    public static DesiredPatch asText(String text, JsonNode settings) {
        return asText(text, settings, "");
    }

    private static DesiredPatch asText(String text, JsonNode settings, String reason) {
        ObjectNode plain = ManifestText.cut(text).setAll(settings(settings));
        if (fault(plain).isEmpty()) {
            return packed(withoutTheRest(plain), Form.TEXT, reason);
        }
        ObjectNode compressed = ManifestText.cut(PackedText.pack(text)).setAll(settings(settings));
        return fault(compressed)
                .map(fault -> new DesiredPatch(
                        Optional.empty(), "The deployment does not fit into a twin: compressed, " + fault + "."))
                .orElseGet(() -> packed(withoutTheRest(compressed), Form.TEXT, reason + "; compressed"));
    }

    /** A patch leaves what it does not name: what another deployment may have left must go. */
    private static ObjectNode withoutTheRest(ObjectNode desired) {
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            if (!desired.has(ManifestText.name(piece))) {
                desired.putNull(ManifestText.name(piece));
            }
        }
        SECTIONS.forEach(desired::putNull);
        return desired;
    }

    private static DesiredPatch packed(ObjectNode patch, Form form, String reason) {
        String message = "Packed in the form " + form.name().toLowerCase(Locale.ROOT) + reason + "; "
                + TwinLimits.hubSize(patch) + " of " + TwinLimits.MOST_BYTES + " bytes.";
        return new DesiredPatch(Optional.of(patch), message);
    }

    private static Optional<String> nativeFault(Deployment deployment, JsonNode settings) {
        if (deployment.isTemplate()) {
            return Optional.of("the deployment is a template");
        }
        if (!deployment.problems().isEmpty()) {
            return Optional.of("its text has things that would be lost: "
                    + deployment.problems().get(0).message());
        }
        ObjectNode sections = deployment.sections(TwinLimits.STRING_BYTES);
        if (sections.valueStream().allMatch(JsonNode::isEmpty)) {
            return Optional.of("a twin with empty sections holds no deployment");
        }
        return Deployment.manifest(sections).equals(deployment.manifest(TwinLimits.STRING_BYTES))
                ? EdgeHubJson.changed(sections)
                        .map(place -> "edgeHub would rewrite " + place)
                        .or(() -> fault(sections(deployment, settings)))
                : Optional.of("it has keys or places that a twin does not have");
    }

    private static Optional<String> fault(ObjectNode desired) {
        int size = TwinLimits.hubSize(desired);
        return TwinLimits.illegality(desired)
                .or(() -> size > TwinLimits.MOST_BYTES
                        ? Optional.of("it has " + size + " bytes where a twin takes " + TwinLimits.MOST_BYTES)
                        : Optional.empty());
    }

    private static ObjectNode sections(Deployment deployment, JsonNode settings) {
        return deployment.sections(TwinLimits.STRING_BYTES).deepCopy().setAll(settings(settings));
    }

    private static ObjectNode settings(JsonNode holder) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (String name : DesiredProperties.SETTINGS) {
            if (holder.path(name).isObject()) {
                settings.set(name, holder.get(name));
            }
        }
        return settings;
    }
}

package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Device;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code device} and {@code options}. What cannot be used is told, and the default holds. */
final class SettingsReader {
    private static final Map<String, Options.Profile> PROFILES = Map.of(
            "strict", Options.Profile.STRICT,
            "standard", Options.Profile.STANDARD,
            "report-only", Options.Profile.REPORT_ONLY);
    private static final Map<String, Boolean> SECRETS = Map.of("redact", false, "include", true);
    private static final int MOST = 1_000_000;

    private final List<Finding> findings = new ArrayList<>();

    Settings read(JsonValue holder) {
        return new Settings(device(holder.get("device")), options(holder.get("options")), findings);
    }

    private Device device(JsonValue json) {
        onlyKnown(json, Set.of("gpus", "shares", "externalIps", "agent"));
        Device fallback = Device.unknown();
        Optional<Integer> externalIps = number(json.get("externalIps"));
        return new Device(
                number(json.get("gpus")).orElse(fallback.gpus()),
                pairs(json.get("shares")),
                externalIps.map(OptionalInt::of).orElse(fallback.externalIps()),
                agent(json.get("agent"), fallback.agent()));
    }

    private AgentSettings agent(JsonValue json, AgentSettings fallback) {
        onlyKnown(
                json,
                Set.of(
                        "version",
                        "portMappingServiceType",
                        "storageClassName",
                        "persistentVolumeClaimDefaultSizeInMb",
                        "useMountSourceForVolumeName",
                        "runAsNonRoot",
                        "k8sExtensions"));
        return new AgentSettings(
                text(json.get("version"), AgentVersion::parse, "a version from 0.1.0-beta3 to 0.1.0-beta15")
                        .orElse(fallback.version()),
                text(json.get("portMappingServiceType"), ServiceType::parse, "ClusterIP, NodePort or LoadBalancer")
                        .orElse(fallback.portMappingServiceType()),
                claims(json),
                flag(json.get("runAsNonRoot")).orElse(fallback.runAsNonRoot()),
                flag(json.get("k8sExtensions")).orElse(fallback.k8sExtensions()));
    }

    private ClaimSettings claims(JsonValue json) {
        return ClaimSettings.written(
                text(json.get("storageClassName"), Optional::of, "text").orElse(""),
                number(json.get("persistentVolumeClaimDefaultSizeInMb")).orElse(0),
                flag(json.get("useMountSourceForVolumeName")).orElse(false));
    }

    private Options options(JsonValue json) {
        onlyKnown(json, Set.of("profile", "renames", "images", "chunkSize", "secrets", "suppress"));
        Options fallback = Options.defaults();
        return new Options(
                text(json.get("profile"), found(PROFILES), "strict, standard or report-only")
                        .orElse(fallback.profile()),
                texts(json.get("renames")),
                pairs(json.get("images")),
                value(json.get("chunkSize"), SettingsReader::chunkSize, "512 or 4096")
                        .orElse(fallback.chunkSize()),
                text(json.get("secrets"), found(SECRETS), "redact or include").orElse(fallback.includeSecrets()),
                suppressed(json.get("suppress")));
    }

    private Map<String, String> suppressed(JsonValue json) {
        Map<String, String> reasons = texts(json);
        if (!reasons.isEmpty()) {
            Set<String> rules = Migration.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
            json.members().stream()
                    .filter(member -> !rules.contains(member.name()))
                    .forEach(member -> tell(InputRules.UNKNOWN_KEY, member, "names no rule"));
        }
        return reasons;
    }

    private static Optional<Integer> chunkSize(JsonNode json) {
        return json.isInt() && Options.CHUNK_SIZES.contains(json.asInt())
                ? Optional.of(json.asInt())
                : Optional.empty();
    }

    private static <T> Function<String, Optional<T>> found(Map<String, T> values) {
        return text -> Optional.ofNullable(values.get(text));
    }

    private Optional<Integer> number(JsonValue json) {
        return value(
                json,
                node -> node.isInt() && node.asInt() >= 0 && node.asInt() <= MOST
                        ? Optional.of(node.asInt())
                        : Optional.empty(),
                "a whole number from 0 to " + MOST);
    }

    private Optional<Boolean> flag(JsonValue json) {
        return value(
                json, node -> node.isBoolean() ? Optional.of(node.asBoolean()) : Optional.empty(), "true or false");
    }

    private <T> Optional<T> text(JsonValue json, Function<String, Optional<T>> reading, String allowed) {
        return value(json, node -> node.isTextual() ? reading.apply(node.textValue()) : Optional.empty(), allowed);
    }

    private Map<String, String> texts(JsonValue json) {
        Map<String, String> texts = new LinkedHashMap<>();
        isObject(json);
        for (JsonValue member : json.members()) {
            text(member, Optional::of, "text").ifPresent(text -> texts.put(member.name(), text));
        }
        return texts;
    }

    /** Texts by texts, or where a text cannot be a key of a twin, {@code {"01": {"from": …, "to": …}}}. */
    private Map<String, String> pairs(JsonValue json) {
        Map<String, String> pairs = new LinkedHashMap<>();
        isObject(json);
        for (JsonValue member : json.members()) {
            if (member.json().isObject()) {
                onlyKnown(member, Set.of("from", "to"));
                Optional<String> from = needed(member.get("from"));
                Optional<String> to = needed(member.get("to"));
                from.ifPresent(key -> to.ifPresent(value -> pairs.put(key, value)));
            } else {
                text(member, Optional::of, "text, or an object with from and to")
                        .ifPresent(text -> pairs.put(member.name(), text));
            }
        }
        return pairs;
    }

    private Optional<String> needed(JsonValue json) {
        Optional<String> text = json.text().filter(any -> json.json().isTextual());
        if (text.isEmpty()) {
            tell(InputRules.WRONG_VALUE, json, "must be text");
        }
        return text;
    }

    private <T> Optional<T> value(JsonValue json, Function<JsonNode, Optional<T>> reading, String allowed) {
        if (!json.exists() || json.json().isNull()) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(json.json());
        if (value.isEmpty()) {
            tell(InputRules.WRONG_VALUE, json, "must be " + allowed);
        }
        return value;
    }

    private void onlyKnown(JsonValue json, Set<String> names) {
        isObject(json);
        json.members().stream()
                .filter(member -> names.stream().noneMatch(member.name()::equalsIgnoreCase))
                .forEach(member -> tell(InputRules.UNKNOWN_KEY, member, "is no setting"));
    }

    private void isObject(JsonValue json) {
        if (json.exists() && !json.json().isObject() && !json.json().isNull()) {
            tell(InputRules.WRONG_VALUE, json, "must be an object");
        }
    }

    private void tell(RuleInfo rule, JsonValue json, String fault) {
        findings.add(rule.at(json)
                .remedy("Correct " + json.path()
                        + (rule.equals(InputRules.UNKNOWN_KEY) ? " or remove it." : "; its default holds."))
                .say(json.path() + " " + fault + "."));
    }
}

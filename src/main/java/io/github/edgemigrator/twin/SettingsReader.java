package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Device;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.target.SettingReader;
import io.github.edgemigrator.target.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code device} and {@code options}. What cannot be used is told, and the default holds. */
final class SettingsReader {
    private static final Map<String, Options.Profile> PROFILES = Map.of(
            "strict", Options.Profile.STRICT,
            "standard", Options.Profile.STANDARD,
            "report-only", Options.Profile.REPORT_ONLY);
    private static final Map<String, Boolean> SECRETS = Map.of("redact", false, "include", true);
    private static final Pattern SHARE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");

    /** Every Azure Stack Edge Pro GPU has at least one GPU. */
    private static final int GPUS = 1;

    private final Target target;
    private final SettingReader reader = new SettingReader();

    SettingsReader(Target target) {
        this.target = target;
    }

    Settings read(JsonValue holder) {
        Device device = device(holder.get("device"));
        Options options = options(holder.get("options"));
        return new Settings(target, device, options, reader.findings());
    }

    private Device device(JsonValue json) {
        Set<String> known = new TreeSet<>(Set.of("gpus", "shares"));
        known.addAll(target.settings());
        reader.onlyKnown(json, known);
        return new Device(
                reader.number(json.get("gpus")).orElse(GPUS),
                reader.pairs(json.get("shares")),
                target.read(json, reader));
    }

    private Options options(JsonValue json) {
        reader.onlyKnown(json, Set.of("profile", "renames", "images", "hubStore", "chunkSize", "secrets", "suppress"));
        Options fallback = Options.defaults();
        return new Options(
                reader.text(json.get("profile"), found(PROFILES), "strict, standard or report-only")
                        .orElse(fallback.profile()),
                reader.texts(json.get("renames")),
                reader.pairs(json.get("images")),
                reader.text(json.get("hubStore"), SettingsReader::share, "the name of a share")
                        .orElse(fallback.hubStore()),
                reader.value(json.get("chunkSize"), SettingsReader::chunkSize, "512 or 4096")
                        .orElse(fallback.chunkSize()),
                reader.text(json.get("secrets"), found(SECRETS), "redact or include")
                        .orElse(fallback.includeSecrets()),
                suppressed(json.get("suppress")));
    }

    private Map<String, String> suppressed(JsonValue json) {
        Map<String, String> reasons = reader.texts(json);
        if (!reasons.isEmpty()) {
            Set<String> rules = Migration.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
            json.members().stream()
                    .filter(member -> !rules.contains(member.name()))
                    .forEach(member -> reader.tell(SettingReader.UNKNOWN_KEY, member, "names no rule"));
        }
        return reasons;
    }

    /** A share; empty text names none. */
    private static Optional<Optional<String>> share(String name) {
        if (name.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return SHARE.matcher(name).matches() ? Optional.of(Optional.of(name)) : Optional.empty();
    }

    private static Optional<Integer> chunkSize(JsonNode json) {
        return json.isInt() && Options.CHUNK_SIZES.contains(json.asInt())
                ? Optional.of(json.asInt())
                : Optional.empty();
    }

    private static <T> Function<String, Optional<T>> found(Map<String, T> values) {
        return text -> Optional.ofNullable(values.get(text));
    }
}

package io.github.edgemigrator.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator chose.
 *
 * @param profile how much is changed
 * @param renames new module names by old ones
 * @param images images for the new device by the images they replace
 * @param hubStore the share that edgeHub keeps its undelivered messages in; empty if the deployment decides
 * @param chunkSize the most bytes of one piece of createOptions: 512, the limit of old twins, or 4096
 * @param includeSecrets whether the reported deployment holds secrets as they are
 * @param suppress why findings of a rule are not wanted, by rule id
 */
public record Options(
        Profile profile,
        Map<String, String> renames,
        Map<String, String> images,
        Optional<String> hubStore,
        int chunkSize,
        boolean includeSecrets,
        Map<String, String> suppress) {
    /** The sizes at which createOptions may be cut. */
    public static final Set<Integer> CHUNK_SIZES = Set.of(512, 4_096);

    /** How much a conversion changes, and how it judges. */
    public enum Profile {
        /** As {@link #STANDARD}, and warnings ask for a person too. */
        STRICT,
        /** Converts what can be converted. */
        STANDARD,
        /** Changes nothing; the findings say what would change. */
        REPORT_ONLY
    }

    public Options {
        if (!CHUNK_SIZES.contains(chunkSize)) {
            throw new IllegalArgumentException("chunkSize must be 512 or 4096 but was " + chunkSize);
        }
        renames = Collections.unmodifiableMap(new LinkedHashMap<>(renames));
        images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
        suppress = Collections.unmodifiableMap(new LinkedHashMap<>(suppress));
    }

    /** What holds when the operator chose nothing. */
    public static Options defaults() {
        return new Options(Profile.STANDARD, Map.of(), Map.of(), Optional.empty(), 4_096, false, Map.of());
    }
}

package io.github.edgemigrator.edgeagent.kubernetes.settings;

import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the Kubernetes agent: {@code 0.1.0-beta3} to {@code 0.1.0-beta15}, the last.
 *
 * @param beta the number behind {@code beta}
 */
public record AgentVersion(int beta) implements Comparable<AgentVersion> {
    private static final int FIRST_BETA = 3;
    private static final int LAST_BETA = 15;
    private static final Pattern FORM = Pattern.compile("0\\.1\\.0-beta(\\d{1,2})");

    /** What current device software brings. */
    public static final AgentVersion LATEST = new AgentVersion(LAST_BETA);

    public AgentVersion {
        if (beta < FIRST_BETA || beta > LAST_BETA) {
            throw new IllegalArgumentException(
                    "the agent's version must be 0.1.0-beta3 to 0.1.0-beta15 but was beta" + beta);
        }
    }

    /** Reads {@code 0.1.0-betaN}; empty if there is no such version. */
    public static Optional<AgentVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(beta -> beta >= FIRST_BETA && beta <= LAST_BETA)
                        .map(AgentVersion::new)
                : Optional.empty();
    }

    /** Whether this version has the feature. */
    public boolean has(AgentFeature feature) {
        return beta >= feature.since();
    }

    /** The newest version of a deployment that this agent reads; from 1.1 on it answers 412 to a newer one. */
    public SchemaVersion newestSchema() {
        return new SchemaVersion(1, has(AgentFeature.SCHEMA_1_1) ? 1 : 0);
    }

    /**
     * Whether this agent reads deployments of a version: those that know 1.1 compare all four numbers with 1.1.0, those
     * that know 1.0 only log a warning of a newer minor one.
     */
    public boolean reads(SchemaVersion schema) {
        return schema.major() == 1
                && (!has(AgentFeature.SCHEMA_1_1) || schema.compareTo(new SchemaVersion(1, 1, 0, -1)) <= 0);
    }

    @Override
    public int compareTo(AgentVersion other) {
        return Integer.compare(beta, other.beta);
    }

    @Override
    public String toString() {
        return "0.1.0-beta" + beta;
    }
}

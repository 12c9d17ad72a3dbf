package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code schemaVersion} of a deployment, such as {@code 1.1} ({@code EdgeAgentConnection}). */
public record SchemaVersion(int major, int minor) implements Comparable<SchemaVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\.\\d+){0,2}");

    /** Reads a version; empty if the text is none. */
    public static Optional<SchemaVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SchemaVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The newest version that the agent reads; from 1.1 on it answers 412 to a newer one. */
    public static SchemaVersion newestOf(AgentVersion agent) {
        return new SchemaVersion(1, agent.has(AgentFeature.SCHEMA_1_1) ? 1 : 0);
    }

    /**
     * Whether the agent reads deployments of this version; those that know 1.0 only log a warning of a newer minor one.
     */
    public boolean isKnownTo(AgentVersion agent) {
        SchemaVersion newest = newestOf(agent);
        return major == newest.major && (minor <= newest.minor || !agent.has(AgentFeature.SCHEMA_1_1));
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Comparator.comparingInt(SchemaVersion::major)
                .thenComparingInt(SchemaVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}

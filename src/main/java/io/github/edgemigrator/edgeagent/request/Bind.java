package io.github.edgemigrator.edgeagent.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Docker bind, cut as the agent cuts it ({@code KubernetesDeploymentMapper}): at every {@code :}, that of a Windows
 * drive among them.
 *
 * @param source the path on the host, or the name of a Docker volume
 * @param target the path in the container
 * @param readOnly whether the third piece has {@code ro} in it
 * @param dropped the options of the third piece other than {@code ro} and {@code rw}, then all further pieces
 */
public record Bind(String source, String target, boolean readOnly, List<String> dropped) {
    private static final Pattern VOLUME_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*+");

    public Bind {
        dropped = List.copyOf(dropped);
    }

    /** Cuts a bind; empty if it has no {@code :}, as the agent then drops it without a log. */
    public static Optional<Bind> parse(String text) {
        List<String> pieces = Arrays.asList(text.split(":", -1));
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        String options = pieces.size() > 2 ? pieces.get(2) : "";
        List<String> dropped = new ArrayList<>();
        Arrays.stream(options.split(","))
                .filter(option -> !option.isEmpty() && !option.equals("ro") && !option.equals("rw"))
                .forEach(dropped::add);
        dropped.addAll(pieces.subList(Math.min(3, pieces.size()), pieces.size()));
        return Optional.of(new Bind(pieces.get(0), pieces.get(1), options.contains("ro"), dropped));
    }

    /**
     * Whether Docker would take the source for the name of a volume. The agent makes a path of it, relative to nobody
     * knows what.
     */
    public boolean isNamedVolume() {
        return isNamedVolume(source);
    }

    /** Whether Docker would take a source for the name of a volume. */
    public static boolean isNamedVolume(String source) {
        return VOLUME_NAME.matcher(source).matches();
    }
}

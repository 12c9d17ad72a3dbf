package io.github.edgemigrator.runtime;

import io.github.edgemigrator.runtime.journal.Pulse;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The lines a process writes, collected as they come. */
public final class OutputLines {
    private final Pulse pulse = new Pulse();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private volatile boolean ended;

    private OutputLines() {}

    /** Collects until the stream ends, and hands every line to a listener. */
    static OutputLines of(BufferedReader stream, Consumer<String> listener) {
        OutputLines collected = new OutputLines();
        Thread thread = new Thread(() -> collected.readAll(stream, listener), "module-output");
        thread.setDaemon(true);
        thread.start();
        return collected;
    }

    public List<String> soFar() {
        return List.copyOf(lines);
    }

    /**
     * Waits for a line and gives it.
     *
     * @throws AssertionError if it does not come within the limit, or the process ends without it
     */
    public String await(String what, Duration limit, Predicate<String> wanted) {
        return pulse.await(what, limit, () -> {
            boolean complete = ended;
            Optional<String> line = lines.stream().filter(wanted).findFirst();
            if (complete && line.isEmpty()) {
                throw new AssertionError("The process ended without " + what + "; it wrote " + lines);
            }
            return line;
        });
    }

    /**
     * Waits for the end and gives all lines.
     *
     * @throws NotInTimeError if there is no end within the limit
     */
    public List<String> all(Duration limit) {
        return pulse.await("the end of the output", limit, () -> ended ? Optional.of(soFar()) : Optional.empty());
    }

    private void readAll(BufferedReader stream, Consumer<String> listener) {
        try (stream) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                lines.add(line);
                listener.accept(line);
                pulse.beat();
            }
        } catch (IOException brokenPipe) {
            lines.add("The output broke off: " + brokenPipe);
        } finally {
            ended = true;
            pulse.beat();
        }
    }
}

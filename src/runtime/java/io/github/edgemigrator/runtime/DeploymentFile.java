package io.github.edgemigrator.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The deployment file that a person edits while the local run watches. */
final class DeploymentFile implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(100);

    private final Path path;
    private final WatchService watch;
    private String text;

    /** Reads the file; from now on no change of it is missed. */
    DeploymentFile(Path path) throws IOException {
        this.path = path.toAbsolutePath();
        this.watch = this.path.getFileSystem().newWatchService();
        // The folder, because many editors save by putting a new file in the old one's place.
        Path folder = this.path.resolveSibling(".").normalize();
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        this.text = read();
    }

    /** The text as it was read last. */
    String text() {
        return text;
    }

    /** Waits for another text, and gives it, or nothing when none came within the time. */
    Optional<String> nextText(Duration time) throws IOException {
        if (!isTouched(time)) {
            return Optional.empty();
        }
        String before = text;
        text = textAfterSaving();
        return Optional.of(text).filter(now -> !now.equals(before));
    }

    /** An editor empties a file, or puts another in its place, before it writes: the text counts when it rests. */
    private String textAfterSaving() throws IOException {
        boolean resting = false;
        while (!resting) {
            resting = !isTouched(REST);
        }
        return Files.exists(path) ? read() : text;
    }

    private boolean isTouched(Duration time) {
        try {
            WatchKey folder = watch.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            if (folder == null) {
                return false;
            }
            folder.pollEvents();
            return folder.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching " + path, e);
        }
    }

    private String read() throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}

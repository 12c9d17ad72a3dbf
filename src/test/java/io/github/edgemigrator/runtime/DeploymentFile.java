package io.github.edgemigrator.runtime;

import java.io.IOException;
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
        this.text = Files.readString(this.path);
    }

    /** The text as it was read last. */
    String text() {
        return text;
    }

    /** Waits for another text, and gives it, or nothing when none came within the time. */
    Optional<String> nextText(Duration time) throws IOException {
        try {
            WatchKey key = watch.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            if (key == null) {
                return Optional.empty();
            }
            key.pollEvents();
            key.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching " + path, e);
        }
        String now = Files.exists(path) ? Files.readString(path) : text;
        Optional<String> next = Optional.of(now).filter(read -> !read.equals(text));
        text = now;
        return next;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}

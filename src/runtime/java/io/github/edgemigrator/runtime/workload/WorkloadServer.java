package io.github.edgemigrator.runtime.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The workload API as a module meets it: behind a door, which can be shut, and with manners, which can be bad. */
public final class WorkloadServer implements AutoCloseable {
    private final WorkloadApi api;
    private final Door door;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile WorkloadBehaviour behaviour = WorkloadBehaviour.healthy();
    private final String uri;
    private Optional<WorkloadListener> listener = Optional.empty();

    private WorkloadServer(WorkloadApi api, Door door) {
        this.api = api;
        this.door = door;
        this.uri = reopen();
    }

    /** Serves on a free port of localhost. */
    public static WorkloadServer overTcp(WorkloadApi api) {
        return new WorkloadServer(api, new TcpListener.FixedPort());
    }

    /** Serves on a socket in a new temporary folder. */
    public static WorkloadServer overUnixSocket(WorkloadApi api) {
        try {
            // Socket paths are limited to 107 bytes, so the name is short.
            Path folder = Files.createTempDirectory("edge");
            return new WorkloadServer(api, answers -> new UnixListener(folder, answers));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the workload API's socket", e);
        }
    }

    /** The value of {@code IOTEDGE_WORKLOADURI}; it stays the same when the door is shut and opened again. */
    public String uri() {
        return uri;
    }

    /** Treats every request from now on like this. */
    public void behave(WorkloadBehaviour next) {
        behaviour = next;
    }

    /** Shuts the door: connections are refused, as when the side-car is not there yet. */
    public synchronized void shut() {
        listener.ifPresent(WorkloadListener::close);
        listener = Optional.empty();
    }

    /** Opens the door again, if it is shut, at the same address, and gives that address. */
    public synchronized String reopen() {
        WorkloadListener open = listener.orElseGet(this::open);
        listener = Optional.of(open);
        return open.uri();
    }

    @Override
    public void close() {
        closed.countDown();
        shut();
    }

    private WorkloadListener open() {
        try {
            return door.open(this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The workload API could not be opened", e);
        }
    }

    private Optional<WorkloadReply> answer(WorkloadRequest request) {
        WorkloadBehaviour now = behaviour;
        if (endsWithin(now.delay())) {
            return Optional.empty();
        }
        WorkloadReply reply = now.instead().orElseGet(() -> api.answer(request));
        return Optional.of(reply.sending(now.sent(reply.json().toString())));
    }

    private boolean endsWithin(Duration delay) {
        try {
            return closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Opens a listener, at the same address each time. */
    @FunctionalInterface
    interface Door {
        WorkloadListener open(Answers answers) throws IOException;
    }

    /** Answers a request, maybe late; empty when the runtime ended meanwhile. */
    @FunctionalInterface
    interface Answers {
        Optional<WorkloadReply> to(WorkloadRequest request);
    }
}

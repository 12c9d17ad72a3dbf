package io.github.edgemigrator.runtime.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The workload API at {@code unix:///…/workload.sock}, as the IoT Edge daemon offers it: a connection for each request.
 */
final class UnixListener implements WorkloadListener {
    private static final System.Logger LOG = System.getLogger(UnixListener.class.getName());

    private final Path folder;
    private final Path path;
    private final WorkloadServer.Answers answers;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> callers = ConcurrentHashMap.newKeySet();

    /** Opens a socket in a folder of its own, which is made here and removed with the listener. */
    UnixListener(Path folder, WorkloadServer.Answers answers) throws IOException {
        this.folder = folder;
        this.path = folder.resolve("workload.sock");
        this.answers = answers;
        Files.createDirectories(folder);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        // The daemon's is open to all users as well: it knows its callers by their processes.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        startDaemon(this::acceptAll);
    }

    @Override
    public String uri() {
        return "unix://" + path;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (SocketChannel caller : callers) {
                caller.close();
            }
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The workload API's socket could not be removed: " + path, e);
        }
    }

    private void acceptAll() {
        for (Optional<SocketChannel> next = accept(); next.isPresent(); next = accept()) {
            SocketChannel caller = next.get();
            callers.add(caller);
            startDaemon(() -> serve(caller));
        }
    }

    private Optional<SocketChannel> accept() {
        try {
            return Optional.of(server.accept());
        } catch (ClosedChannelException closed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The workload API's socket broke: " + path, e);
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            Optional<WorkloadReply> reply = HttpText.readRequest(caller).flatMap(answers::to);
            if (reply.isPresent()) {
                ByteBuffer bytes = ByteBuffer.wrap(HttpText.of(reply.get()).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    caller.write(bytes);
                }
            }
        } catch (IOException callerLeft) {
            LOG.log(System.Logger.Level.DEBUG, "A caller of the workload API left early", callerLeft);
        } finally {
            callers.remove(caller);
        }
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "workload-api");
        thread.setDaemon(true);
        thread.start();
    }
}

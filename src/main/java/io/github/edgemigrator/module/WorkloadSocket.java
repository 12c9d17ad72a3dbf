package io.github.edgemigrator.module;

import com.microsoft.azure.sdk.iot.device.hsm.UnixDomainSocketChannel;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the SDK's requests to a workload API behind a {@code unix://} address; it opens and closes the channel once
 * for each. A blocking channel knows no time limit, so a request that takes too long has its channel closed under it:
 * reading then ends with an exception.
 */
final class WorkloadSocket implements UnixDomainSocketChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WorkloadSocket.class);

    private final Duration limit;
    private Optional<SocketChannel> current = Optional.empty();

    WorkloadSocket(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void open(String path) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
        current = Optional.of(channel);
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> giveUp(channel));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel().write(rest);
        }
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        return channel().read(ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() throws IOException {
        if (current.isPresent()) {
            current.get().close();
        }
    }

    private SocketChannel channel() throws IOException {
        return current.orElseThrow(ClosedChannelException::new);
    }

    private void giveUp(SocketChannel channel) {
        if (channel.isOpen()) {
            LOG.warn("the workload API did not answer within {} s", limit.toSeconds());
            try {
                channel.close();
            } catch (IOException failure) {
                LOG.debug("closing the workload API's socket: {}", Causes.line(failure));
            }
        }
    }
}

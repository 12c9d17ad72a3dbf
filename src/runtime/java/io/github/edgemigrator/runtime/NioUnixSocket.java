package io.github.edgemigrator.runtime;

import com.microsoft.azure.sdk.iot.device.hsm.UnixDomainSocketChannel;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** The SDK's way to a Unix socket: opened and closed anew for each request. */
final class NioUnixSocket implements UnixDomainSocketChannel {
    private @Nullable SocketChannel channel;

    @Override
    public void open(String path) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            opened().write(buffer);
        }
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        return opened().read(ByteBuffer.wrap(bytes));
    }

    @Override
    public void close() throws IOException {
        opened().close();
    }

    private SocketChannel opened() throws IOException {
        if (channel == null) {
            throw new IOException("the socket is not open");
        }
        return channel;
    }
}

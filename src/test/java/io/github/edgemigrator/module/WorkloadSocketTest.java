package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WorkloadSocketTest {
    private Path path;
    private ServerSocketChannel server;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        path = folder.resolve("workload.sock");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void carries_a_request_and_its_answer_to_the_end_and_then_the_next() throws IOException {
        WorkloadSocket socket = new WorkloadSocket(Duration.ofSeconds(10));
        for (byte round = 0; round < 2; round++) {
            socket.open(path.toString());
            try (SocketChannel caller = server.accept()) {
                socket.write(new byte[] {round, 1, 2});
                ByteBuffer request = ByteBuffer.allocate(3);
                caller.read(request);
                assertArrayEquals(new byte[] {round, 1, 2}, request.array());
                caller.write(ByteBuffer.wrap(new byte[] {7, round}));
            }
            byte[] answer = new byte[400];
            assertEquals(2, socket.read(answer));
            assertArrayEquals(new byte[] {7, round}, Arrays.copyOf(answer, 2));
            assertEquals(-1, socket.read(answer));
            socket.close();
        }
    }

    @Test
    void silent_workload_api_ends_in_an_exception() throws IOException {
        WorkloadSocket socket = new WorkloadSocket(Duration.ofMillis(50));
        socket.open(path.toString());

        assertThrows(IOException.class, () -> socket.read(new byte[400]));
    }

    @Test
    void missing_workload_api_is_an_exception_and_closing_is_harmless() throws IOException {
        WorkloadSocket socket = new WorkloadSocket(Duration.ofSeconds(10));

        assertThrows(IOException.class, () -> socket.open(path + ".missing"));

        socket.close();
    }
}

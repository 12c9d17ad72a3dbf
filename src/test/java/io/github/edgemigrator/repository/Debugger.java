package io.github.edgemigrator.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A Java debugger on this machine. */
final class Debugger {
    /** Where the tools of IoT Edge look for a module in Java. */
    private static final int PORT = 5005;

    /** Both sides of JDWP (Java Debug Wire Protocol) begin with it. */
    private static final String HANDSHAKE = "JDWP-Handshake";

    private Debugger() {}

    static void assertAttaches() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HANDSHAKE.getBytes(US_ASCII));
            assertEquals(HANDSHAKE, new String(socket.getInputStream().readNBytes(HANDSHAKE.length()), US_ASCII));
        }
    }
}

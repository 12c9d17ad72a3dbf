package io.github.edgemigrator.runtime.edgehub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where edgeHub listens. The SDK dials port 8883 and no other, so runtimes next to each other need addresses of their
 * own.
 *
 * @param hostName the value of {@code IOTEDGE_GATEWAYHOSTNAME}: {@code localhost} or an IP literal
 * @param ip the loopback address behind it
 */
public record GatewayAddress(String hostName, String ip) {
    /** The only port that the SDK dials for MQTT. */
    public static final int PORT = 8883;

    private static final GatewayAddress LOCALHOST = new GatewayAddress("localhost", "127.0.0.1");

    /** The last number of the last address. */
    private static final int LAST = 250;

    /**
     * 127.0.0.2 to 127.0.0.250, which Linux has without any set-up, then {@code localhost}, which is all that other
     * systems have. Each process begins at another of them, so that test runs next to each other rarely meet.
     */
    public static List<GatewayAddress> candidates() {
        List<GatewayAddress> candidates = IntStream.rangeClosed(2, LAST)
                .mapToObj(last -> "127.0.0." + last)
                .map(ip -> new GatewayAddress(ip, ip))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(candidates, (int) (ProcessHandle.current().pid() % LAST));
        candidates.add(LOCALHOST);
        return List.copyOf(candidates);
    }

    /** The same, with {@code localhost} first: for people, and for a gateway that has a name. */
    public static List<GatewayAddress> localhostFirst() {
        List<GatewayAddress> candidates = new ArrayList<>(candidates());
        Collections.rotate(candidates, 1);
        return List.copyOf(candidates);
    }

    /** Whether this system has more than one, so that runtimes can serve next to each other. */
    public static boolean areSeveral() {
        try (ServerSocket any = new ServerSocket()) {
            any.bind(new InetSocketAddress("127.0.0.2", 0));
            return true;
        } catch (IOException onlyOne) {
            return false;
        }
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(ip, PORT);
    }
}

package io.github.edgemigrator.runtime.edgehub;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where edgeHub listens. The SDK dials port 8883 and no other, so runs side by side need addresses of their own.
 *
 * @param hostName the value of {@code IOTEDGE_GATEWAYHOSTNAME}: {@code localhost} or an IP literal
 * @param ip the loopback address behind it
 */
public record GatewayAddress(String hostName, String ip) {
    /** The only port that the SDK dials for MQTT. */
    public static final int PORT = 8883;

    /** {@code localhost} first, then 127.0.0.2 to 127.0.0.20, which Linux has without being asked. */
    public static List<GatewayAddress> candidates() {
        return Stream.concat(
                        Stream.of(new GatewayAddress("localhost", "127.0.0.1")),
                        IntStream.rangeClosed(2, 20)
                                .mapToObj(last -> "127.0.0." + last)
                                .map(ip -> new GatewayAddress(ip, ip)))
                .toList();
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(ip, PORT);
    }
}

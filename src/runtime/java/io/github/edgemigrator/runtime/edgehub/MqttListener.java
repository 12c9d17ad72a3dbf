package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.security.Certificates;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.List;
import java.util.Optional;

/** The open port and the connections that came in through it. */
final class MqttListener {
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ServerBootstrap server;
    private Port port;

    /** Listens at the first of the addresses whose port is free. */
    MqttListener(EventLoopGroup loop, Certificates certificates, EdgeHub.Desk desk, List<GatewayAddress> addresses) {
        this.server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                // Nothing is read before the pipeline stands, which a fault may put off for ever.
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel, certificates, desk);
                    }
                });
        this.port = Addresses.take(addresses, this::bind);
    }

    synchronized GatewayAddress address() {
        return port.address();
    }

    void disconnect() {
        connections.close().awaitUninterruptibly();
    }

    synchronized void stop() {
        port.channel().close().awaitUninterruptibly();
        disconnect();
    }

    /** Stops for good: another runtime may have the address. */
    void close() {
        stop();
        Addresses.giveBack(address());
    }

    synchronized void start() {
        if (!port.channel().isOpen()) {
            port = bind(port.address())
                    .orElseThrow(() -> Addresses.busy(port.address().ip()));
        }
    }

    private Optional<Port> bind(GatewayAddress address) {
        ChannelFuture bound = server.bind(address.socketAddress()).awaitUninterruptibly();
        return bound.isSuccess() ? Optional.of(new Port(address, bound.channel())) : Optional.empty();
    }

    private void accept(Channel channel, Certificates certificates, EdgeHub.Desk desk) {
        connections.add(channel);
        Line line = new Line(channel);
        Exchange exchange = new Exchange(
                line,
                () -> () -> {
                    channel.pipeline()
                            .addLast(
                                    certificates.tls().newHandler(channel.alloc()),
                                    new MqttDecoder(EdgeHub.MAX_PACKET_BYTES),
                                    MqttEncoder.INSTANCE,
                                    new MqttConnection(desk, line));
                    channel.config().setAutoRead(true);
                },
                status -> line.close());
        desk.faults().take(Step.ACCEPT).inject(exchange);
    }

    private record Port(GatewayAddress address, Channel channel) {}
}

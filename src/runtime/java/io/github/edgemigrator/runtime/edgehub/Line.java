package io.github.edgemigrator.runtime.edgehub;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A module's connection as the wire that packets leave on. Used by edgeHub's thread only, except {@link #later}. */
final class Line {
    private final Channel channel;
    private boolean closed;
    private UnaryOperator<MqttPublishMessage> alteration = UnaryOperator.identity();

    Line(Channel channel) {
        this.channel = channel;
    }

    void send(MqttMessage packet) {
        if (closed) {
            ReferenceCountUtil.release(packet);
        } else {
            channel.writeAndFlush(altered(packet)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    /** Changes the next packet with a message. */
    void alterNext(UnaryOperator<MqttPublishMessage> change) {
        alteration = change;
    }

    /** Sends bytes as they are: inside TLS, where that stands. */
    void sendBytes(byte[] bytes) {
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    /** Slows down what leaves, below TLS or, where records are to be small as well, above it. */
    void trickle(boolean belowTls, Trickle trickle) {
        if (belowTls) {
            channel.pipeline().addFirst(trickle);
        } else {
            channel.pipeline()
                    .addAfter(channel.pipeline().context(SslHandler.class).name(), "trickle", trickle);
        }
    }

    /** Says that nothing more will come (close_notify), and leaves the TCP connection open. */
    void endTls() {
        channel.pipeline().get(SslHandler.class).closeOutbound().addListener(this::reportFailure);
    }

    /** Asks for another handshake in the middle of TLS. */
    void renegotiate() {
        channel.pipeline().get(SslHandler.class).renegotiate().addListener(this::reportFailure);
    }

    /** Closes at once: what has been read but not handled yet counts as not received. */
    void close() {
        closed = true;
        channel.close().addListener(this::reportFailure);
    }

    boolean isClosed() {
        return closed;
    }

    /** Runs an action on edgeHub's thread, now or a while later. */
    void later(Duration delay, Runnable action) {
        channel.eventLoop()
                .schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS)
                .addListener(this::reportFailure);
    }

    private MqttMessage altered(MqttMessage packet) {
        if (!(packet instanceof MqttPublishMessage message)) {
            return packet;
        }
        MqttPublishMessage altered = alteration.apply(message);
        alteration = UnaryOperator.identity();
        return altered;
    }

    private void reportFailure(Future<?> done) {
        if (!done.isSuccess()) {
            channel.pipeline().fireExceptionCaught(done.cause());
        }
    }
}

package io.github.edgemigrator.runtime.edgehub;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A module's connection as the wire that packets leave on. Used by edgeHub's thread only, except {@link #later}. */
final class Line {
    private final Channel channel;
    private boolean closed;

    Line(Channel channel) {
        this.channel = channel;
    }

    void send(MqttMessage packet) {
        if (closed) {
            ReferenceCountUtil.release(packet);
        } else {
            channel.writeAndFlush(packet).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
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

    private void reportFailure(Future<?> done) {
        if (!done.isSuccess()) {
            channel.pipeline().fireExceptionCaught(done.cause());
        }
    }
}

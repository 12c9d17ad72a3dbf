package io.github.edgemigrator.runtime.edgehub;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets bytes out a few at a time, each after a pause, until it is over. */
final class Trickle extends ChannelOutboundHandlerAdapter {
    private final int size;
    private final Duration pause;
    private final long end;
    private long last = System.nanoTime();

    Trickle(int size, Duration pause, Duration lasting) {
        this.size = size;
        this.pause = pause;
        this.end = last + lasting.toNanos();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ByteBuf bytes = (ByteBuf) message;
        while (bytes.readableBytes() > size && last - end < 0) {
            writeLater(context, bytes.readRetainedSlice(size), context.newPromise());
        }
        writeLater(context, bytes, promise);
    }

    private void writeLater(ChannelHandlerContext context, ByteBuf piece, ChannelPromise promise) {
        long now = System.nanoTime();
        last = Math.max(last, now) + (last - end < 0 ? pause.toNanos() : 0);
        Runnable sending =
                () -> context.writeAndFlush(piece, promise).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        context.executor().schedule(sending, last - now, TimeUnit.NANOSECONDS).addListener(done -> {
            if (!done.isSuccess()) {
                piece.release();
            }
        });
    }
}

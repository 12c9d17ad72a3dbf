package io.github.edgemigrator.runtime.edgehub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.security.Certificates;
import io.github.edgemigrator.runtime.twins.TwinStore;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * edgeHub as a module meets it at port 8883, and the hand of a test on it. All packets are handled by one thread, in
 * the order in which they come.
 */
public final class EdgeHub implements AutoCloseable {
    /** edgeHub's limit for one MQTT packet, in bytes. */
    static final int MAX_PACKET_BYTES = 262_144;

    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("edge-hub", true), NioIoHandler.newFactory());
    private final Reception reception;
    private final MethodCalls methods;
    private final Faults faults;
    private final Journal journal;
    private final MqttListener listener;

    /** What all connections share. */
    record Desk(Reception reception, Topics topics, ModuleRequests requests, Faults faults, Journal journal) {}

    /** Starts to listen at the first of the addresses whose port 8883 is free. */
    public EdgeHub(
            ConnectCheck check,
            Certificates certificates,
            TwinStore twins,
            Faults faults,
            Journal journal,
            List<GatewayAddress> addresses) {
        this.reception = new Reception(check, journal);
        this.methods = new MethodCalls(journal);
        this.faults = faults;
        this.journal = journal;
        ModuleRequests requests = new ModuleRequests(twins, methods, faults, journal);
        Desk desk = new Desk(reception, new Topics(check.identity()), requests, faults, journal);
        this.listener = new MqttListener(loop, certificates, desk, addresses);
        twins.notifying(patch -> loop.execute(() -> deliver(patch)));
    }

    public GatewayAddress address() {
        return listener.address();
    }

    /** Closes every connection, as a restart of the network does. */
    public void disconnect() {
        listener.disconnect();
        awaitHandled();
    }

    /** Stops: connections are closed and new ones refused. */
    public void stop() {
        listener.stop();
        awaitHandled();
    }

    /**
     * Starts again at the same address.
     *
     * @throws IllegalStateException if another program has taken the port meanwhile
     */
    public void start() {
        listener.start();
    }

    /** Forgets all subscriptions of modules that come back, as when edgeHub's container is made anew. */
    public void forgetSessions() {
        onLoop(reception::forgetSessions);
    }

    /** Closes connections whose token has expired, as edgeHub does every few minutes. */
    public void reauthenticate() {
        onLoop(reception::reauthenticate);
    }

    /**
     * Calls a direct method of the module.
     *
     * @param payload JSON text
     * @throws IllegalArgumentException if the payload is larger than IoT Hub takes
     */
    public MethodResult invoke(String name, String payload, Duration limit) {
        MethodCalls.Call call = methods.begin(name, payload);
        loop.execute(() -> send(call));
        try {
            return call.result().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException noAnswer) {
            return new MethodResult(504, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a method call cannot fail, only end", e);
        } finally {
            methods.abandon(call);
        }
    }

    @Override
    public void close() {
        listener.close();
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private void send(MethodCalls.Call call) {
        reception.subscribersOf(Topics.METHODS).stream()
                .findFirst()
                .ifPresentOrElse(link -> send(call, link), () -> call.result().complete(new MethodResult(404, "")));
    }

    private void send(MethodCalls.Call call, ModuleLink link) {
        Exchange exchange = new Exchange(
                link.line(),
                () -> () -> {
                    journal.note(Journal.Kind.METHOD_SENT, call.name());
                    link.publish(Topics.METHODS, Topics.method(call.name(), call.requestId()), call.payload());
                },
                status -> call.result().complete(new MethodResult(status, "")));
        faults.take(Step.METHOD).inject(exchange);
    }

    private void deliver(ObjectNode patch) {
        long version = patch.path("$version").longValue();
        for (ModuleLink link : reception.subscribersOf(Topics.DESIRED)) {
            Exchange exchange = new Exchange(
                    link.line(),
                    () -> () -> {
                        journal.note(Journal.Kind.NOTIFIED, String.valueOf(version));
                        link.publish(Topics.DESIRED, Topics.desiredPatch(version), patch.toString());
                    },
                    status -> {});
            faults.take(Step.NOTIFICATION).inject(exchange);
        }
    }

    /** Netty tells that a connection is closed before it tells its handlers; one turn of the thread later they know. */
    private void awaitHandled() {
        onLoop(() -> {});
    }

    private void onLoop(Runnable action) {
        loop.submit(action).syncUninterruptibly();
    }
}

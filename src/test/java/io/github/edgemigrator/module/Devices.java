package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.GatewayAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Some devices, each with a running module, that tests use one after the other. A module so outlives many tests; after
 * a failed one, the next test gets another device.
 */
final class Devices implements AutoCloseable {
    private final Function<EmbeddedRuntime, ModuleProcess> start;
    private final Function<EmbeddedRuntime.Builder, EmbeddedRuntime.Builder> plan;
    private final Semaphore free;
    private final Queue<Device> idle = new ConcurrentLinkedQueue<>();

    /** A device and its module. */
    record Device(EmbeddedRuntime runtime, ModuleProcess module) implements AutoCloseable {
        @Override
        public void close() {
            module.close();
            runtime.close();
        }
    }

    /** What a test does with a device. */
    interface Use {
        void of(Device device) throws InterruptedException;
    }

    /**
     * Devices that start when they are used.
     *
     * @param most how many of them run at the same time, where the system has addresses for that many
     */
    Devices(
            int most,
            Function<EmbeddedRuntime.Builder, EmbeddedRuntime.Builder> plan,
            Function<EmbeddedRuntime, ModuleProcess> start) {
        this.plan = plan;
        this.start = start;
        this.free = new Semaphore(GatewayAddress.areSeveral() ? most : 1);
    }

    /** Devices whose modules have the settings that they have without any. */
    Devices(int most) {
        this(most, builder -> builder, PackagedModule::start);
    }

    /** Uses a device as soon as one is free, and checks that its module lives on and writes proper lines. */
    void use(Use use) throws InterruptedException {
        free.acquire();
        try {
            Device device = Optional.ofNullable(idle.poll()).orElseGet(this::begin);
            boolean well = false;
            try {
                awaitReportOf(
                        device.runtime(),
                        device.runtime().twin().desired().path("$version").asLong());
                use.of(device);
                assertTrue(device.module().isAlive());
                PackagedModule.assertLogLines(device.module());
                well = true;
            } finally {
                if (well) {
                    idle.add(device);
                } else {
                    device.close();
                }
            }
        } finally {
            free.release();
        }
    }

    private Device begin() {
        EmbeddedRuntime runtime = plan.apply(runtime()).start();
        return new Device(runtime, start.apply(runtime));
    }

    @Override
    public void close() {
        idle.forEach(Device::close);
        idle.clear();
    }

    /** Starts modules with one more environment variable. */
    static Function<EmbeddedRuntime, ModuleProcess> withVariable(String name, String value) {
        return runtime -> PackagedModule.start(Map.copyOf(PackagedModule.with(runtime, name, value)));
    }
}

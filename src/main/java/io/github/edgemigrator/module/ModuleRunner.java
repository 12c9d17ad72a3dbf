package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.twin.MethodAnswer;
import io.github.edgemigrator.twin.TwinMigrator;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Runs the module: everything from the process's environment to its end.
 *
 * <p>The process ends in one of four ways. With 1 at once, if the environment is not that of a module. With 143 within
 * 5 s of a SIGTERM, which is what the JVM answers and container runtimes expect. With 70 if a thread dies of something
 * that nobody can handle, such as a lack of memory ({@link UncaughtExceptions}). With 75, for the same reason, if
 * nothing has been heard of the hub for too long.
 */
public final class ModuleRunner {
    private static final int STOPPED = 0;
    private static final int WRONG_ENVIRONMENT = 1;
    private static final int OUT_OF_TOUCH = 75;

    /** Closing the connection takes up to 2 s of it. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    private ModuleRunner() {}

    /** Whether the process was started as a module, be its environment complete or not. */
    public static boolean isModule(Map<String, String> environment) {
        return ModuleEnvironment.isModule(environment);
    }

    /**
     * Runs the module on the calling thread until that is interrupted or the process is told to end.
     *
     * @param environment the process's environment variables
     * @return the exit code
     */
    public static int run(Map<String, String> environment) {
        Logging.configure(environment);
        ModuleEnvironment module;
        try {
            module = ModuleEnvironment.read(environment);
        } catch (EnvironmentException wrong) {
            System.err.println("ERROR " + wrong.getMessage());
            return WRONG_ENVIRONMENT;
        }
        return run(module);
    }

    private static int run(ModuleEnvironment module) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions());
        LoggerFactory.getLogger(ModuleRunner.class).info("starting as {}", module.identity());
        DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
        Time time = new SystemTime();
        TwinMigrator migrator = new TwinMigrator();
        Health health = new Health(time);
        SortedMap<String, Function<JsonNode, MethodAnswer>> methods = migrator.methods();
        methods.put("ping", anything -> MethodAnswer.of(health.json()));
        Reporter reporter =
                new Reporter(new GuardedConversion(migrator::report), module.checkInterval(), time, random, health);
        TwinConnection.Connector connector = new ModuleClientConnector(new DirectMethods(methods));
        Supervisor supervisor = new Supervisor(connector, reporter, time, random, health);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, stopped), "stop"));
        HealthFile file = HealthFile.inTemp();
        watch(new Watchdog(health, file, time, module.checkInterval(), module.watchdogTimeout()));
        file.path().toFile().deleteOnExit();
        DaemonThread.named("warm-up").execute(WarmUp::run);
        supervisor.run();
        stopped.countDown();
        return STOPPED;
    }

    private static void watch(Watchdog watchdog) {
        DaemonThread.named("watchdog").execute(() -> {
            try {
                watchdog.run();
                Runtime.getRuntime().halt(OUT_OF_TOUCH);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void stop(Thread worker, CountDownLatch stopped) {
        worker.interrupt();
        try {
            if (!stopped.await(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("WARN not stopped in time; ending all the same");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}

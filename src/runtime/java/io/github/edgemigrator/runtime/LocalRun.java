package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.journal.NotInTimeError;
import io.github.edgemigrator.twin.DesiredPatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The module on a laptop, with a deployment file as its desired properties: {@code mvn -q test-compile exec:java}.
 * Saving the file converts again, Ctrl-C ends it.
 *
 * <p>System properties: {@code manifest}, the file; {@code once}, {@code true} to end after the first report. An
 * argument names another main class than the module's.
 */
public final class LocalRun {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final String MODULE = "io.github.edgemigrator.Main";

    private final String mainClass;
    private final ReportPrinter printer;
    private final PrintStream err;
    private volatile boolean stopping;

    /**
     * A run.
     *
     * @param mainClass the module's, which is started with the argument {@code run}
     * @param out takes findings and reports
     * @param err takes everything else, the module's log with it
     */
    LocalRun(String mainClass, PrintStream out, PrintStream err) {
        this.mainClass = mainClass;
        this.printer = new ReportPrinter(out);
        this.err = err;
    }

    public static void main(String[] args) {
        Path manifest = Path.of(System.getProperty("manifest", "src/deploy/legacy-deployment.json"));
        LocalRun run = new LocalRun(args.length > 0 ? args[0] : MODULE, System.out, System.err);
        System.exit(run.run(manifest, Boolean.getBoolean("once")));
    }

    /** Runs until the first report, or until the module or this program is ended; gives the exit code. */
    int run(Path manifest, boolean once) {
        try (DeploymentFile file = new DeploymentFile(manifest);
                LocalDevice device = LocalDevice.start(mainClass, desired(file.text()), err::println)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(device)));
            printer.print(device.report());
            if (!once) {
                err.println("Save " + manifest + " to convert again; Ctrl-C ends.");
                convertAtEverySave(file, device);
            }
            device.stop(STOP_LIMIT);
            return 0;
        } catch (NoSuchFileException e) {
            return fail("There is no deployment file " + manifest + ". Name one with -Dmanifest=FILE.");
        } catch (IOException e) {
            return fail("The deployment file " + manifest + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException | NotInTimeError e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private void convertAtEverySave(DeploymentFile file, LocalDevice device) throws IOException {
        while (!stopping) {
            device.requireAlive();
            Optional<String> text = file.nextText(LOOK_AGAIN);
            if (text.isPresent() && isSet(text.get(), device)) {
                printer.print(device.report());
            }
        }
    }

    private boolean isSet(String text, LocalDevice device) {
        try {
            device.setDesired(desired(text));
            return true;
        } catch (IllegalArgumentException tooLarge) {
            err.println(tooLarge.getMessage());
            return false;
        }
    }

    /** Any text as it would be packed for a twin, even one that is no deployment. */
    private static ObjectNode desired(String text) {
        DesiredPatch packed = DesiredPatch.asText(text, MissingNode.getInstance());
        return packed.patch().orElseThrow(() -> new IllegalArgumentException(packed.message()));
    }

    private void stop(LocalDevice device) {
        stopping = true;
        device.stop(STOP_LIMIT);
    }

    /** A failure is one line; while the program is being stopped there is nothing to say. */
    private int fail(String message) {
        if (stopping) {
            return 0;
        }
        err.println(message);
        return 1;
    }
}

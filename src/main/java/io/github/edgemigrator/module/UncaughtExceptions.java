package io.github.edgemigrator.module;

import io.github.edgemigrator.conversion.Defect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the process when a thread dies. It ends with {@link #BROKEN}, so that the IoT Edge runtime starts the
 * module anew: without one of its threads a process might look alive for ever.
 *
 * <p>Threads of Paho are different. When a connection is closed while a packet arrives, the thread that reads it meets
 * fields that are null by then ({@code ClientState.notifyReceivedMsg} and {@code close} of Paho 1.2.5). Nothing is lost
 * by its death: whatever else the dead thread should have done, every answer of the SDK is waited for with a limit, and
 * another client is made after it. A lack of memory ends the process wherever it shows.
 */
final class UncaughtExceptions implements Thread.UncaughtExceptionHandler {
    static final int BROKEN = 70;

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtExceptions.class);

    @Override
    public void uncaughtException(Thread thread, Throwable uncaught) {
        if (!endsProcess(thread, uncaught)) {
            LOG.warn(
                    "thread {} died, its connection is made anew if need be: {}",
                    thread.getName(),
                    Defect.places(uncaught));
            return;
        }
        try {
            System.err.println("ERROR thread " + thread.getName() + " died: " + Defect.places(uncaught));
        } finally {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    static boolean endsProcess(Thread thread, Throwable uncaught) {
        return uncaught instanceof Error || !PahoWaits.isThreadOfPaho(thread);
    }
}

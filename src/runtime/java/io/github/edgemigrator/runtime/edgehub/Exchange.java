package io.github.edgemigrator.runtime.edgehub;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * One step between edgeHub and a module, taken apart so that a {@link HubFault} can put it together in its own way. All
 * of it runs on edgeHub's one thread.
 */
final class Exchange {
    private final Line line;
    private final Runnable acknowledgement;
    private final Supplier<Runnable> work;
    private final IntConsumer otherAnswer;

    /**
     * An exchange.
     *
     * @param acknowledgement sends the PUBACK, where there is one
     * @param work does what is asked and gives the sending of the answer, which may be run again
     * @param otherAnswer sends an answer with another status
     */
    Exchange(Line line, Runnable acknowledgement, Supplier<Runnable> work, IntConsumer otherAnswer) {
        this.line = line;
        this.acknowledgement = acknowledgement;
        this.work = work;
        this.otherAnswer = otherAnswer;
    }

    /** An exchange without an acknowledgement of its own. */
    Exchange(Line line, Supplier<Runnable> work, IntConsumer otherAnswer) {
        this(line, () -> {}, work, otherAnswer);
    }

    /** Does what is asked; the answer is sent when the result is run. */
    Runnable perform() {
        return work.get();
    }

    void acknowledge() {
        acknowledgement.run();
    }

    void answerWith(int status) {
        otherAnswer.accept(status);
    }

    /** The wire, for what goes wrong below the packets. */
    Line line() {
        return line;
    }

    void drop() {
        line.close();
    }

    /** Runs something on edgeHub's thread, now or a while later. */
    void later(Duration delay, Runnable action) {
        line.later(delay, action);
    }
}

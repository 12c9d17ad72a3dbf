package io.github.edgemigrator.runtime.edgehub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps answers back until {@link #release()}: the exchange is done and acknowledged, its answer waits. Two
 * notifications change places when the first is held and released after the second.
 */
public final class Hold extends HubFault {
    private final List<Runnable> held = new ArrayList<>();
    private boolean released;

    @Override
    void inject(Exchange exchange) {
        Runnable answer = exchange.perform();
        exchange.acknowledge();
        hold(() -> exchange.later(Duration.ZERO, answer));
    }

    /** Sends what was held, in order, and holds nothing from now on. */
    public synchronized void release() {
        released = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /** How many answers are being held. */
    public synchronized int size() {
        return held.size();
    }

    private synchronized void hold(Runnable answer) {
        if (released) {
            answer.run();
        } else {
            held.add(answer);
        }
    }
}

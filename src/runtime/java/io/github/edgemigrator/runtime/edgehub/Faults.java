package io.github.edgemigrator.runtime.edgehub;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of what goes wrong. One-shot faults come first, in order; then the standing one; else nothing.
 *
 * <pre>{@code
 * runtime.faults().next(Step.REPORTED_PATCH, Fault.none(), Fault.dropUnacknowledged()); // the second patch
 * runtime.faults().always(Step.TWIN_GET, Fault.answer(503));
 * runtime.faults().clear();
 * }</pre>
 */
public final class Faults {
    private final Map<Step, Deque<HubFault>> next = new EnumMap<>(Step.class);
    private final Map<Step, HubFault> standing = new EnumMap<>(Step.class);

    /** The next exchanges of this kind go like this, one after the other. */
    public synchronized void next(Step step, HubFault... faults) {
        next.computeIfAbsent(step, s -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    /** The next so many exchanges of this kind go like this. */
    public synchronized void times(Step step, int times, HubFault fault) {
        next.computeIfAbsent(step, s -> new ArrayDeque<>()).addAll(Collections.nCopies(times, fault));
    }

    /** All exchanges of this kind go like this until it is cleared. */
    public synchronized void always(Step step, HubFault fault) {
        standing.put(step, fault);
    }

    /** Every exchange goes like this; with {@link HubFault#ignore()} every connection is half-open. */
    public synchronized void everywhere(HubFault fault) {
        for (Step step : Step.values()) {
            standing.put(step, fault);
        }
    }

    /** Nothing goes wrong at this step any more. */
    public synchronized void clear(Step step) {
        next.remove(step);
        standing.remove(step);
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        next.clear();
        standing.clear();
    }

    /** Whether every one-shot fault has happened. */
    public synchronized boolean isSpent() {
        return next.values().stream().allMatch(Deque::isEmpty);
    }

    synchronized HubFault take(Step step) {
        HubFault shot = next.getOrDefault(step, new ArrayDeque<>()).poll();
        return shot != null ? shot : standing.getOrDefault(step, HubFault.none());
    }
}

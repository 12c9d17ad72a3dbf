package io.github.edgemigrator.runtime.edgehub;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The addresses at which runtimes of this process listen. Each belongs to one runtime until that is closed, also while
 * its edgeHub is stopped. Where a system has but one, runtimes wait for each other.
 */
final class Addresses {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<GatewayAddress> TAKEN = new HashSet<>();

    private Addresses() {}

    /**
     * Takes the first address that can be opened, and waits for one while other runtimes of this process have any.
     *
     * @param open opens an address, or gives nothing where its port is busy
     * @throws IllegalStateException if other programs have all of them, or the wait takes more than ten minutes
     */
    static <P> P take(List<GatewayAddress> candidates, Function<GatewayAddress, Optional<P>> open) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (TAKEN) {
            while (true) {
                for (GatewayAddress address : candidates) {
                    Optional<P> opened = TAKEN.contains(address) ? Optional.empty() : open.apply(address);
                    if (opened.isPresent()) {
                        TAKEN.add(address);
                        return opened.get();
                    }
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (TAKEN.isEmpty() || left <= 0) {
                    throw busy(candidates.get(0).ip() + " and " + (candidates.size() - 1) + " other addresses");
                }
                await(left);
            }
        }
    }

    static void giveBack(GatewayAddress address) {
        synchronized (TAKEN) {
            TAKEN.remove(address);
            TAKEN.notifyAll();
        }
    }

    static IllegalStateException busy(String addresses) {
        return new IllegalStateException("Port " + GatewayAddress.PORT + " is busy at " + addresses
                + ". The device SDK dials this port and no other: end the program that listens there"
                + " (another test run, or an MQTT broker), and try again.");
    }

    private static void await(long millis) {
        try {
            TAKEN.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an address", e);
        }
    }
}

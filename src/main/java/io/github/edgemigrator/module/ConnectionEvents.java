package io.github.edgemigrator.module;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What has happened to a connection since the worker looked last. Foreign threads put in, the worker takes out; however
 * much happens in between, it stays one piece of news. That is how bursts of desired versions collapse.
 */
final class ConnectionEvents implements TwinConnection.Listener {
    /**
     * What was taken out.
     *
     * @param changed whether the desired properties changed in a way that named no version
     * @param newestVersion the newest desired version that was named since the connection stands
     */
    record Digest(boolean changed, OptionalLong newestVersion, Optional<ConnectionLostException> lost) {
        /** Whether the twin may hold a newer desired section than the one of this version. */
        boolean isNewerThan(OptionalLong version) {
            return changed || newestVersion.orElse(Long.MIN_VALUE) > version.orElse(Long.MIN_VALUE);
        }
    }

    private Digest digest = new Digest(false, OptionalLong.empty(), Optional.empty());
    private CompletableFuture<Void> arrival = new CompletableFuture<>();

    @Override
    public synchronized void desiredChanged(OptionalLong version) {
        OptionalLong newest = version.isPresent()
                ? OptionalLong.of(Math.max(version.getAsLong(), digest.newestVersion.orElse(Long.MIN_VALUE)))
                : digest.newestVersion;
        arrive(new Digest(digest.changed || version.isEmpty(), newest, digest.lost));
    }

    @Override
    public synchronized void lost(ConnectionLostException why) {
        arrive(new Digest(digest.changed, digest.newestVersion, Optional.of(why)));
    }

    private void arrive(Digest latest) {
        digest = latest;
        arrival.complete(null);
    }

    /** Completes as soon as there is anything to take. */
    synchronized CompletableFuture<Void> arrival() {
        return arrival;
    }

    synchronized OptionalLong newestVersion() {
        return digest.newestVersion;
    }

    synchronized Digest take() {
        Digest taken = digest;
        digest = new Digest(false, taken.newestVersion, Optional.empty());
        arrival = new CompletableFuture<>();
        return taken;
    }
}

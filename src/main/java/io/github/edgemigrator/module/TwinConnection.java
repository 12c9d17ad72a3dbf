package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An open connection to the hub, as narrow as the module needs it. The device SDK stands behind it in production, a
 * hand-written hub in the tests.
 *
 * <p>No method blocks. A future fails with {@link ConnectionLostException} when its answer can no longer come.
 */
interface TwinConnection {
    /** Subscribes to changes of the desired properties and to direct methods. */
    CompletableFuture<Void> subscribe();

    /** Asks for the whole twin. */
    CompletableFuture<TwinAnswer> getTwin();

    /** Sends one merge patch of the reported properties. The caller keeps at most one in flight. */
    CompletableFuture<TwinAnswer> patchReported(ObjectNode patch);

    /** Closes for good. The future completes when nothing of this connection is alive any more. */
    CompletableFuture<Void> close();

    /** Opens connections. */
    interface Connector {
        /** Creates a client and opens it; what happens to it later is told to the listener. */
        CompletableFuture<TwinConnection> connect(Listener listener);
    }

    /** Hears what happens unasked. Called on foreign threads that must not be held up. */
    interface Listener {
        /** The desired properties have changed; the version may be missing. */
        void desiredChanged(OptionalLong version);

        /** The connection is gone and will not come back. */
        void lost(ConnectionLostException why);
    }
}

package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PahoWaitsTest {
    private static final long LONG = 50_000;
    private static final long SHORT = 3_500;

    @Test
    void wait_that_no_thread_of_paho_can_end_fails() {
        CompletableFuture<Void> wait = waiting(LONG);

        assertEquals(1, PahoWaits.endUntil(wait::isDone));
        CompletionException failure = assertThrows(CompletionException.class, wait::join);
        assertTrue(Causes.line(failure).contains("InterruptedException"), () -> Causes.line(failure));
    }

    @Test
    void wait_that_a_thread_of_paho_may_end_is_left_alone() {
        CountDownLatch over = new CountDownLatch(1);
        DaemonThread.named("MQTT Rec: test").execute(() -> await(over));
        CompletableFuture<Void> wait = waiting(SHORT);

        assertEquals(0, PahoWaits.endUntil(wait::isDone));
        over.countDown();
        assertTrue(wait.isCompletedExceptionally());
    }

    @Test
    void other_waits_are_left_alone() {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> wait = CompletableFuture.runAsync(() -> await(over), DaemonThread.named("other"));
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(() -> sleep(SHORT), DaemonThread.named("end of the test"));

        assertEquals(0, PahoWaits.endUntil(later::isDone));
        assertEquals(false, wait.isDone());
        over.countDown();
    }

    /** Waits for an answer that never comes, as the SDK does for CONNACK. */
    private static CompletableFuture<Void> waiting(long millis) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        new Token("test").waitForCompletion(millis);
                    } catch (MqttException ended) {
                        throw new CompletionException(ended);
                    }
                },
                DaemonThread.named("waiting"));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException woken) {
            throw new AssertionError(woken);
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException woken) {
            throw new AssertionError(woken);
        }
    }
}

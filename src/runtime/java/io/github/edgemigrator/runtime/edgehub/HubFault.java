package io.github.edgemigrator.runtime.edgehub;

import java.time.Duration;
import java.util.function.Consumer;

/** A way in which one exchange goes wrong, or {@link #none()}. See {@link Faults} for when. */
public abstract class HubFault {
    HubFault() {}

    abstract void inject(Exchange exchange);

    /** Nothing goes wrong. */
    public static HubFault none() {
        return fault(exchange -> {
            Runnable answer = exchange.perform();
            exchange.acknowledge();
            answer.run();
        });
    }

    /** The connection is closed and nothing is done. */
    public static HubFault dropBefore() {
        return fault(Exchange::drop);
    }

    /** It is done, but the connection is closed with neither acknowledgement nor answer: a client will repeat it. */
    public static HubFault dropUnacknowledged() {
        return fault(exchange -> {
            exchange.perform();
            exchange.drop();
        });
    }

    /** It is done and acknowledged (PUBACK), and the connection is closed before the answer. */
    public static HubFault dropUnanswered() {
        return fault(exchange -> {
            exchange.perform();
            exchange.acknowledge();
            exchange.drop();
        });
    }

    /** All goes well, and then the connection is closed. */
    public static HubFault dropAfter() {
        return fault(exchange -> {
            none().inject(exchange);
            exchange.drop();
        });
    }

    /** Nothing is done and nothing said; the connection stays. A notification so treated is lost. */
    public static HubFault ignore() {
        return fault(exchange -> {});
    }

    /** It is done and acknowledged, but the answer never comes; the connection stays. */
    public static HubFault swallowAnswer() {
        return fault(exchange -> {
            exchange.perform();
            exchange.acknowledge();
        });
    }

    /** It is done and acknowledged, and the answer comes later; other packets overtake it. */
    public static HubFault delay(Duration delay) {
        return fault(exchange -> {
            Runnable answer = exchange.perform();
            exchange.acknowledge();
            exchange.later(delay, answer);
        });
    }

    /** Nothing is done; the answer has this status, such as 429 or 503. */
    public static HubFault answer(int status) {
        return fault(exchange -> {
            exchange.acknowledge();
            exchange.answerWith(status);
        });
    }

    /** The answer, or the notification, comes twice. */
    public static HubFault twice() {
        return fault(exchange -> {
            Runnable answer = exchange.perform();
            exchange.acknowledge();
            answer.run();
            answer.run();
        });
    }

    /** It is done and answered, but never acknowledged (PUBACK). */
    public static HubFault unacknowledged() {
        return fault(exchange -> exchange.perform().run());
    }

    /** It is acknowledged only after its answer, and twice. */
    public static HubFault acknowledgedLateAndTwice() {
        return fault(exchange -> {
            exchange.perform().run();
            exchange.acknowledge();
            exchange.acknowledge();
        });
    }

    static HubFault fault(Consumer<Exchange> course) {
        return new HubFault() {
            @Override
            void inject(Exchange exchange) {
                course.accept(exchange);
            }
        };
    }
}

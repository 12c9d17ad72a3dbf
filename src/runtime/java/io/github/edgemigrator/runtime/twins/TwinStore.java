package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.journal.NotInTimeError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One module's twin as edgeHub serves it, with IoT Hub's copy behind it.
 *
 * <p>A reported patch passes two gates. edgeHub checks the patch alone, answers 204, and joins it into one pending
 * patch. That is pushed at most once in a window (5 s in the real one) to IoT Hub, which checks the merged document;
 * the module never hears of the second gate. A pending patch that IoT Hub refuses is kept, and every later patch is
 * joined into it and refused with it, until one makes it legal again.
 *
 * <p>The methods for tests act like the operator and the network; {@link #read} and {@link #accept} are the module's
 * side.
 */
public final class TwinStore {
    /** edgeHub's default of {@code ReportedPropertiesSyncFrequencySecs}. */
    public static final Duration REAL_WINDOW = Duration.ofSeconds(5);

    private final Journal journal;
    private final Duration window;
    private final TwinRules rules;
    private CloudTwin cloud = new CloudTwin();
    private Optional<CachedTwin> cache = Optional.empty();
    private ObjectNode pending = RuntimeJson.object();
    private boolean pushPlanned;
    private Optional<String> poison = Optional.empty();
    private boolean online = true;
    private Optional<ObjectNode> old = Optional.empty();
    private Consumer<ObjectNode> notifications = patch -> {};

    /**
     * An empty twin, online.
     *
     * @param window how long accepted patches wait for others before they go to IoT Hub together
     * @param rules edgeHub's rules for a reported patch
     */
    public TwinStore(Journal journal, Duration window, TwinRules rules) {
        this.journal = journal;
        this.window = window;
        this.rules = rules;
    }

    /** Sends desired notifications, with their {@code $version}, to this listener. It must not block. */
    public synchronized void notifying(Consumer<ObjectNode> listener) {
        notifications = listener;
    }

    /**
     * Merges a patch into desired, as {@code az iot hub module-twin update --desired} does.
     *
     * @return the new {@code $version}
     * @throws IllegalArgumentException if IoT Hub would refuse it
     */
    public synchronized long patchDesired(ObjectNode patch) {
        cloud.patchDesired(patch);
        return desiredChanged(patch);
    }

    /** Replaces desired, as {@code az iot hub module-twin replace} does; the notification is the replacement. */
    public synchronized long replaceDesired(ObjectNode document) {
        cloud.replaceDesired(document);
        return desiredChanged(document);
    }

    /** Writes into reported past edgeHub, as another writer or an earlier engine has done. */
    public synchronized void writeReported(ObjectNode patch) {
        cloud.patchReported(patch).ifPresent(reason -> {
            throw new IllegalArgumentException("IoT Hub would refuse these reported properties: " + reason);
        });
        journal.pulse().beat();
    }

    /** Desired as IoT Hub shows it, with {@code $version}. */
    public synchronized ObjectNode desired() {
        return cloud.desired().json();
    }

    /** Reported as IoT Hub shows it, with {@code $version}. */
    public synchronized ObjectNode reported() {
        return cloud.reported().json();
    }

    /** Waits until IoT Hub's reported properties are as wanted, and gives them. */
    public ObjectNode awaitReported(String what, Duration limit, Predicate<ObjectNode> wanted) {
        try {
            return journal.pulse()
                    .await(what, limit, () -> Optional.of(reported()).filter(wanted));
        } catch (NotInTimeError e) {
            throw new AssertionError(e.getMessage() + "; reported is " + reported(), e);
        }
    }

    /** Pushes what is pending now instead of when the window ends. */
    public synchronized void settle() {
        push();
    }

    /** Why IoT Hub refused the pending patch that edgeHub still keeps, if it did. */
    public synchronized Optional<String> poison() {
        return poison;
    }

    /** Cuts edgeHub off from IoT Hub: the twin comes from edgeHub's copy, or is empty and without {@code $version}. */
    public synchronized void goOffline() {
        online = false;
    }

    /**
     * Joins them again: pending patches go up, and missed desired changes come down as one computed patch. Without a
     * copy to compare with, nothing comes down: only a get shows what was missed.
     */
    public synchronized void goOnline() {
        online = true;
        push();
        cache.flatMap(CachedTwin::desired).ifPresent(known -> {
            TwinSection desired = cloud.desired();
            if (known.version() < desired.version()) {
                cache = cache.map(copy -> copy.with(desired));
                notifyModule(MergePatch.between(known.properties(), desired.properties()));
            }
        });
    }

    /** Empties edgeHub's copy, as when its container is made anew without storage. What is pending is lost too. */
    public synchronized void forgetCache() {
        cache = Optional.empty();
        pending = RuntimeJson.object();
        poison = Optional.empty();
    }

    /**
     * Deletes the module in IoT Hub and makes it anew, which edgeHub hears of with the next change: versions begin at
     * 1.
     */
    public synchronized void makeAnew() {
        cloud = new CloudTwin();
        forgetCache();
    }

    /** From now on gets show the reported section as it is now, until {@link #showReported}. */
    public synchronized void showOldReported() {
        old = Optional.of(cloud.reported().json());
    }

    /** Gets show the reported section as edgeHub has it again. */
    public synchronized void showReported() {
        old = Optional.empty();
    }

    /** The answer to a module's twin get. While patches are pending it shows the reported section without them. */
    public synchronized ObjectNode read() {
        if (online) {
            cache = Optional.of(new CachedTwin(
                    Optional.of(cloud.desired()), cloud.reported().json()));
        }
        ObjectNode twin = EdgeHubReader.reread(cache.orElse(CachedTwin.UNKNOWN).json());
        old.ifPresent(reported -> twin.set("reported", reported.deepCopy()));
        journal.note(
                Journal.Kind.TWIN_READ, twin.path("desired").path("$version").asText("unknown"));
        return twin;
    }

    /**
     * Takes a reported patch from the module.
     *
     * @return 204 when edgeHub has stored it, 400 when it broke a rule, 500 when edgeHub could not even check it
     */
    public synchronized int accept(String text) {
        Optional<TwinRules.Violation> violation = RuntimeJson.parse(text)
                .map(this::violation)
                .orElse(Optional.of(new TwinRules.Violation(500, "reported patch is no JSON object: " + text)));
        if (violation.isPresent()) {
            journal.note(
                    Journal.Kind.PATCH_REFUSED, String.valueOf(violation.get().status()));
            journal.refuse("edgeHub", "reported patch: " + violation.get().reason());
            return violation.get().status();
        }
        ObjectNode patch = EdgeHubReader.reread(RuntimeJson.parse(text).orElseThrow());
        cache = Optional.of(cache.orElse(CachedTwin.UNKNOWN).withReported(patch));
        pending = MergePatch.INTO_PENDING.merge(pending, patch);
        planPush();
        journal.note(Journal.Kind.PATCH_ACCEPTED, patch.toString());
        return 204;
    }

    private Optional<TwinRules.Violation> violation(ObjectNode patch) {
        int size = TwinSize.ofCompactJson(patch);
        return size > TwinSize.LIMIT
                ? Optional.of(new TwinRules.Violation(400, "size is " + size + " bytes of " + TwinSize.LIMIT))
                : rules.check(patch);
    }

    private long desiredChanged(ObjectNode patch) {
        if (online) {
            cache = cache.map(copy -> copy.with(cloud.desired()));
            notifyModule(patch);
        }
        return cloud.desired().version();
    }

    private void notifyModule(ObjectNode patch) {
        notifications.accept(
                EdgeHubReader.reread(patch).put("$version", cloud.desired().version()));
    }

    private void planPush() {
        if (!pushPlanned) {
            pushPlanned = true;
            CompletableFuture.delayedExecutor(window.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::pushAsPlanned);
        }
    }

    private synchronized void pushAsPlanned() {
        pushPlanned = false;
        push();
    }

    private void push() {
        if (!online || pending.isEmpty()) {
            return;
        }
        poison = cloud.patchReported(pending);
        if (poison.isPresent()) {
            journal.refuse("IoT Hub", "reported: " + poison.get() + "; edgeHub keeps the patch");
        } else {
            pending = RuntimeJson.object();
            journal.note(
                    Journal.Kind.REPORTED_STORED,
                    String.valueOf(cloud.reported().version()));
        }
    }
}

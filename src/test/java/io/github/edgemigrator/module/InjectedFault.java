package io.github.edgemigrator.module;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.edgehub.Hold;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.security.CertificateKind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.workload.WorkloadBehaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Something that goes wrong on the device.
 *
 * @param lasting for how long, where it does not end by itself
 * @param begin makes it go wrong; {@link #end} ends whatever did
 */
record InjectedFault(String name, Duration lasting, Consumer<EmbeddedRuntime> begin) {
    /** From "unacceptable protocol version" to "not authorised". */
    private static final int LAST_RETURN_CODE = 5;

    private static final int SUBSCRIPTION_FAILED = 128;

    /** Longer than the two keep-alive intervals after which a silent server is given up. */
    private static final Duration HALF_OPEN = Duration.ofSeconds(70);

    /** A token is good for an hour. */
    private static final Duration TOKEN_AND_MORE = Duration.ofHours(2);

    /** All of them, those that last longest first. */
    static List<InjectedFault> all() {
        List<InjectedFault> all = new ArrayList<>(outages());
        all.addAll(drops());
        all.addAll(answers());
        all.addAll(notifications());
        all.addAll(credentials());
        all.addAll(workload());
        all.addAll(WireFaults.all());
        all.addAll(TwinFaults.all());
        return List.copyOf(all);
    }

    /**
     * Lets it happen while the desired properties change, ends it, and waits for the report of another change after it.
     */
    void outlive(EmbeddedRuntime runtime) throws InterruptedException {
        begin.accept(runtime);
        runtime.twin().patchDesired(RuntimeJson.object().put("meanwhile", name));
        runtime.journal().pulse().awaitThat(name, PackagedModule.LONG_LIMIT, runtime.faults()::isSpent);
        Thread.sleep(lasting.toMillis());
        end(runtime);
        long start = System.nanoTime();
        PackagedModule.awaitReportOf(
                runtime, runtime.twin().patchDesired(RuntimeJson.object().put("after", name)));
        System.out.printf("%4d ms after: %s%n", (System.nanoTime() - start) / 1_000_000, name);
    }

    /** Heals the device: nothing goes wrong any more. */
    static void end(EmbeddedRuntime runtime) {
        runtime.faults().clear();
        runtime.clock().setAhead(Duration.ZERO);
        runtime.certificates().show(CertificateKind.VALID);
        runtime.workload().behave(WorkloadBehaviour.healthy());
        runtime.workload().reopen();
        runtime.edgeHub().start();
        runtime.twin().showReported();
        runtime.twin().goOnline();
    }

    private static List<InjectedFault> drops() {
        List<InjectedFault> drops = new ArrayList<>();
        Map<String, HubFault> faults = Map.of(
                "before", HubFault.dropBefore(),
                "before the acknowledgement of", HubFault.dropUnacknowledged(),
                "before the answer to", HubFault.dropUnanswered(),
                "after", HubFault.dropAfter());
        for (Step step : List.of(Step.CONNECT, Step.SUBSCRIBE, Step.TWIN_GET)) {
            faults.forEach((when, fault) -> drops.add(
                    reconnecting("drop " + when + " " + step, r -> r.faults().next(step, fault))));
        }
        for (Step step : List.of(Step.NOTIFICATION, Step.REPORTED_PATCH)) {
            faults.forEach((when, fault) ->
                    drops.add(once("drop " + when + " " + step, r -> r.faults().next(step, fault))));
        }
        drops.add(reconnecting("drop of each TCP connection, three times", r -> r.faults()
                .times(Step.ACCEPT, 3, HubFault.dropBefore())));
        drops.add(reconnecting("edgeHub forgot its sessions", r -> r.edgeHub().forgetSessions()));
        return drops;
    }

    private static List<InjectedFault> answers() {
        List<InjectedFault> answers = new ArrayList<>();
        for (int status : new int[] {400, 429, 500, 503}) {
            answers.add(
                    once(status + " on a patch", r -> r.faults().next(Step.REPORTED_PATCH, HubFault.answer(status))));
            answers.add(once(status + " on a get", r -> r.faults().next(Step.TWIN_GET, HubFault.answer(status))));
        }
        answers.add(lasting("slow answers", 6, r -> {
            r.faults().always(Step.TWIN_GET, HubFault.delay(Duration.ofSeconds(2)));
            r.faults().always(Step.REPORTED_PATCH, HubFault.delay(Duration.ofSeconds(2)));
        }));
        answers.add(once("get that is never answered", r -> r.faults().next(Step.TWIN_GET, HubFault.swallowAnswer())));
        answers.add(once("get that is not even acknowledged", r -> r.faults().next(Step.TWIN_GET, HubFault.ignore())));
        answers.add(once("get that is answered after 40 s", r -> r.faults()
                .next(Step.TWIN_GET, HubFault.delay(Duration.ofSeconds(40)))));
        answers.add(once("patch that is answered after 70 s", r -> r.faults()
                .next(Step.REPORTED_PATCH, HubFault.delay(Duration.ofSeconds(70)))));
        answers.add(once("answers that are never acknowledged", r -> {
            r.faults().next(Step.TWIN_GET, HubFault.unacknowledged());
            r.faults().next(Step.REPORTED_PATCH, HubFault.unacknowledged());
        }));
        answers.add(once("acknowledgements that come late, and twice", r -> {
            r.faults().next(Step.TWIN_GET, HubFault.acknowledgedLateAndTwice());
            r.faults().next(Step.REPORTED_PATCH, HubFault.acknowledgedLateAndTwice());
        }));
        answers.add(once("answers that come twice", r -> {
            r.faults().next(Step.TWIN_GET, HubFault.twice());
            r.faults().next(Step.REPORTED_PATCH, HubFault.twice());
        }));
        answers.add(reconnecting("subscription that is refused", r -> r.faults()
                .next(Step.SUBSCRIBE, HubFault.answer(SUBSCRIPTION_FAILED))));
        for (Step step : List.of(Step.CONNECT, Step.SUBSCRIBE)) {
            answers.add(reconnecting(
                    step + " that is never answered", r -> r.faults().next(step, HubFault.ignore())));
        }
        return answers;
    }

    private static List<InjectedFault> notifications() {
        return List.of(
                once("notification that comes twice", r -> r.faults().next(Step.NOTIFICATION, HubFault.twice())),
                once("notification that is lost", r -> r.faults().next(Step.NOTIFICATION, HubFault.ignore())),
                once("notifications that change places", r -> {
                    Hold hold = new Hold();
                    r.faults().next(Step.NOTIFICATION, hold);
                    r.twin().patchDesired(RuntimeJson.of("{'a': 'held'}"));
                    r.twin().patchDesired(RuntimeJson.of("{'a': 'overtakes'}"));
                    hold.release();
                }));
    }

    private static List<InjectedFault> credentials() {
        List<InjectedFault> refusals = new ArrayList<>();
        for (int number = 1; number <= LAST_RETURN_CODE; number++) {
            int code = number;
            refusals.add(reconnecting(
                    "CONNACK " + code + ", twice", r -> r.faults().times(Step.CONNECT, 2, HubFault.answer(code))));
        }
        for (CertificateKind kind : CertificateKind.values()) {
            // A new certificate that is valid is a rotated one.
            refusals.add(new InjectedFault(
                    "certificate " + kind,
                    Duration.ofSeconds(kind == CertificateKind.VALID ? 0 : 3),
                    reconnect(r -> r.certificates().show(kind))));
        }
        refusals.add(once("token that expired while it was in use", r -> {
            r.clock().setAhead(TOKEN_AND_MORE);
            r.edgeHub().reauthenticate();
            r.clock().setAhead(Duration.ZERO);
        }));
        refusals.add(lasting("tokens that have expired by edgeHub's clock", 3, r -> {
            r.clock().setAhead(TOKEN_AND_MORE);
            r.edgeHub().reauthenticate();
        }));
        return refusals;
    }

    /** What the workload API does wrong, and a trust bundle of it that is another than before. */
    static List<InjectedFault> workload() {
        return List.of(
                new InjectedFault("workload API slow", Duration.ofSeconds(5), reconnect(r -> r.workload()
                        .behave(WorkloadBehaviour.slow(Duration.ofSeconds(3))))),
                new InjectedFault("workload API refusing", Duration.ofSeconds(3), reconnect(r -> r.workload()
                        .behave(WorkloadBehaviour.refusing(500, "not ready")))),
                new InjectedFault("workload API absent", Duration.ofSeconds(3), reconnect(r -> r.workload()
                        .shut())),
                new InjectedFault("workload API silent", Duration.ofSeconds(14), reconnect(r -> r.workload()
                        .behave(WorkloadBehaviour.silent()))),
                new InjectedFault(
                        "workload API that answers something else", Duration.ofSeconds(3), reconnect(r -> r.workload()
                                .behave(WorkloadBehaviour.refusing(200, "not ready")))),
                new InjectedFault(
                        "workload API that stops in the middle of its answers",
                        Duration.ofSeconds(3),
                        reconnect(r -> r.workload().behave(WorkloadBehaviour.truncating()))),
                reconnecting("trust bundle and certificate of a new authority", r -> r.certificates()
                        .rotateAuthority()));
    }

    private static List<InjectedFault> outages() {
        return List.of(
                lasting("edgeHub offline", 2, r -> r.twin().goOffline()),
                lasting("edgeHub offline, without a copy of the twin", 4, r -> {
                    r.twin().goOffline();
                    r.twin().forgetCache();
                }),
                lasting("edgeHub stopped", 15, r -> r.edgeHub().stop()),
                lasting("TLS that is never answered", 15, reconnect(r -> r.faults()
                        .always(Step.ACCEPT, HubFault.ignore()))),
                lasting("pings that are not answered", HALF_OPEN.toSeconds(), r -> r.faults()
                        .always(Step.PING, HubFault.ignore())),
                lasting("connection that is half open", HALF_OPEN.toSeconds(), r -> r.faults()
                        .everywhere(HubFault.ignore())));
    }

    static InjectedFault once(String name, Consumer<EmbeddedRuntime> begin) {
        return new InjectedFault(name, Duration.ZERO, begin);
    }

    static InjectedFault reconnecting(String name, Consumer<EmbeddedRuntime> begin) {
        return new InjectedFault(name, Duration.ZERO, reconnect(begin));
    }

    static InjectedFault lasting(String name, long seconds, Consumer<EmbeddedRuntime> begin) {
        return new InjectedFault(name, Duration.ofSeconds(seconds), begin);
    }

    private static Consumer<EmbeddedRuntime> reconnect(Consumer<EmbeddedRuntime> begin) {
        return begin.andThen(runtime -> runtime.edgeHub().disconnect());
    }

    @Override
    public String toString() {
        return name;
    }
}

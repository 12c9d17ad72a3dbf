package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Troubles with what the twin holds and shows, and with how much happens to it at once. */
final class TwinFaults {
    private TwinFaults() {}

    static List<InjectedFault> all() {
        return List.of(
                InjectedFault.once("patch that is taken but not stored", r -> r.faults()
                        .next(Step.REPORTED_PATCH, HubFault.answer(204))),
                InjectedFault.once("get answered with success and nothing", r -> r.faults()
                        .next(Step.TWIN_GET, HubFault.answer(200))),
                InjectedFault.once("reported section that another has cleared", TwinFaults::clearReported),
                InjectedFault.once("reported section that another has written into", r -> r.twin()
                        .writeReported(RuntimeJson.of(
                                "{'migration': {'desiredVersion': 7, 'status': {'a': 1}, 'more': true}}"))),
                InjectedFault.lasting("gets that show the reported section of long ago", 12, r -> r.twin()
                        .showOldReported()),
                InjectedFault.once("many changes at once", r -> {
                    for (int change = 0; change < 200; change++) {
                        r.twin().patchDesired(RuntimeJson.object().put("change", change));
                    }
                }),
                InjectedFault.once("desired section that is full, and then empty", TwinFaults::fillAndEmpty),
                InjectedFault.once("direct methods while the connection drops", r -> {
                    for (int call = 0; call < 5; call++) {
                        DaemonThread.named("caller")
                                .execute(() -> r.edgeHub().invoke("ping", "null", Duration.ofSeconds(2)));
                    }
                    r.edgeHub().disconnect();
                }));
    }

    private static void clearReported(EmbeddedRuntime runtime) {
        runtime.twin().writeReported(deletionOf(runtime.twin().reported()));
    }

    private static void fillAndEmpty(EmbeddedRuntime runtime) {
        ObjectNode desired = RuntimeJson.object();
        for (int part = 0; part < 7; part++) {
            desired.put("part" + part, "x".repeat(4_000));
        }
        runtime.twin().replaceDesired(desired);
        runtime.twin().patchDesired(deletionOf(runtime.twin().desired()));
    }

    private static ObjectNode deletionOf(ObjectNode section) {
        ObjectNode deletion = RuntimeJson.object();
        Set<String> names = new TreeSet<>();
        section.fieldNames().forEachRemaining(names::add);
        names.remove("$version");
        names.forEach(deletion::putNull);
        return deletion;
    }
}

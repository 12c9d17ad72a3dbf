package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.Quantities;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** COMPUTE-006: moves limits of memory and processors to where the agent reads them. */
final class MoveMemoryAndCpu extends ModuleRule {
    /** Docker's period of CpuQuota where CpuPeriod is not given, in microseconds. */
    private static final long CPU_PERIOD = 100_000;

    MoveMemoryAndCpu() {
        super(RuleInfo.of("COMPUTE-006", Severity.INFO)
                .about("Memory", "MemoryReservation", "NanoCpus", "CpuQuota", "CpuShares")
                .title("Memory and CPU are limited in k8s-experimental")
                .why("The agent ignores the limits of HostConfig, so the module could starve its neighbours.")
                .nothingToDo()
                .reference(Reference.MIGRATION_GUIDE, "#memory-and-cpu-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue host = module.hostConfig();
        long period = number(host.get("CpuPeriod")).orElse(CPU_PERIOD);
        Mover mover = new Mover(module);
        bytes(host.get("Memory"))
                .ifPresent(bytes -> mover.move("Memory", "limits", "memory", Quantities.memory(bytes)));
        number(host.get("NanoCpus")).ifPresent(nano -> mover.move("NanoCpus", "limits", "cpu", cpu(nano / 1_000_000)));
        number(host.get("CpuQuota"))
                .ifPresent(quota -> mover.move(
                        "CpuQuota", "limits", "cpu", cpu(quota / period * 1_000 + quota % period * 1_000 / period)));
        if (number(host.get("CpuQuota")).isPresent() && host.get("CpuPeriod").exists()) {
            mover.findings.add(at(module, host.get("CpuPeriod"))
                    .remove(host.get("CpuPeriod"))
                    .say("Removed: the limit of cpu has the quota and the period in one."));
        }
        bytes(host.get("MemoryReservation"))
                .ifPresent(bytes -> mover.move("MemoryReservation", "requests", "memory", Quantities.memory(bytes)));
        number(host.get("CpuShares"))
                .ifPresent(shares -> mover.move("CpuShares", "requests", "cpu", cpu(shares * 1_000 / 1_024)));
        return mover.findings;
    }

    /** A size that sets a limit, also in the form that Docker's command line takes and its API and the agent refuse. */
    private static OptionalLong bytes(JsonValue field) {
        OptionalLong number = number(field);
        return number.isEmpty() && field.json().isTextual()
                ? Quantities.bytes(field.json().textValue())
                : number;
    }

    /** A number that sets a limit, as text or not; 0 and less set none. */
    private static OptionalLong number(JsonValue field) {
        if (!field.exists()) {
            return OptionalLong.empty();
        }
        String text = field.text().orElse("").strip();
        return text.matches("[1-9]\\d{0,17}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Thousandths of a processor as a quantity. */
    private String cpu(long milli) {
        long atLeastOne = Math.max(1, milli);
        return atLeastOne % 1_000 == 0 ? Long.toString(atLeastOne / 1_000) : atLeastOne + "m";
    }

    /** Moves fields of one module's HostConfig; what k8s-experimental sets already is kept. */
    private final class Mover {
        private final Module module;
        private final Map<JsonPath, String> set = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        private Mover(Module module) {
            this.module = module;
        }

        private void move(String field, String section, String resource, String quantity) {
            JsonValue target = Gpu.resources(module).at(section, resource);
            JsonValue from = module.hostConfig().get(field);
            Finding.Draft draft = at(module, from).remove(from);
            if (target.exists() || set.containsKey(target.path())) {
                findings.add(draft.say(
                        "Removed: " + resource + " is set in k8s-experimental.resources." + section + " already."));
                return;
            }
            String allowed = section.equals("requests") ? atMostLimit(resource, quantity) : quantity;
            set.put(target.path(), allowed);
            findings.add(draft.put(target.path(), JsonNodes.text(allowed))
                    .say("Moved to k8s-experimental.resources." + section + "." + resource
                            + (allowed.equals(quantity) ? "." : ", lowered to the limit.")));
        }

        /** Kubernetes refuses a request that is more than its limit. */
        private String atMostLimit(String resource, String request) {
            JsonValue limit = Gpu.resources(module).at("limits", resource);
            String most = limit.text().orElseGet(() -> set.getOrDefault(limit.path(), request));
            Optional<Quantity> highest = Quantity.parse(most);
            boolean tooMuch = Quantity.parse(request)
                    .filter(wanted -> highest.filter(wanted::isMoreThan).isPresent())
                    .isPresent();
            return tooMuch ? most : request;
        }
    }
}

package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** COMPUTE-008: asks for GPUs where Docker's ways to them were used. */
final class RequestGpusForRuntime extends ModuleRule {
    private static final Pattern GPU = Pattern.compile("/dev/nvidia\\d+");
    /** Those of NVIDIA's driver, on Jetson boards too. */
    private static final Pattern NODE = Pattern.compile("/dev/(nvidia(\\d+|ctl|-.*)|nvhost-.*|nvmap)");

    RequestGpusForRuntime() {
        super(RuleInfo.of("COMPUTE-008", Severity.WARNING)
                .about("Runtime", "DeviceRequests", "Devices", Gpu.VISIBLE)
                .title("A GPU is requested as a resource")
                .why("The agent ignores Runtime and DeviceRequests; Kubernetes hands out GPUs by a resource limit.")
                .remedy("Check how many GPUs the module needs.")
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        Ways ways = Ways.of(module);
        if (ways.isRuntimeAlone() && !Gpu.isUsedBy(module) && seesNone(module)) {
            JsonValue runtime = ways.runtime().get(0);
            return List.of(at(module, runtime)
                    .remove(runtime)
                    .as(Severity.INFO)
                    .nothingToDo()
                    .say("Removed: " + Gpu.VISIBLE + " let the module see no GPU."));
        }
        boolean shares = ways.isShared() && !Gpu.isUsedBy(module);
        List<Finding> findings = new ArrayList<>();
        for (Finding.Draft draft : removals(module, ways, shares)) {
            boolean asked = Gpu.isUsedBy(module) || !findings.isEmpty();
            findings.add(shares ? shared(draft) : asked ? gone(draft) : asking(draft, module, ways.count()));
        }
        return findings;
    }

    /**
     * Docker's ways to GPUs.
     *
     * @param runtime the runtime of NVIDIA, if it is asked for
     * @param requests device requests
     * @param nodes device nodes of NVIDIA's driver
     * @param visible variables that show GPUs
     */
    private record Ways(
            List<JsonValue> runtime, List<JsonValue> requests, List<JsonValue> nodes, List<Variable> visible) {
        static Ways of(Module module) {
            JsonValue hostConfig = module.hostConfig();
            JsonValue runtime = hostConfig.get("Runtime");
            boolean nvidia = runtime.text().filter("nvidia"::equalsIgnoreCase).isPresent();
            return new Ways(
                    nvidia ? List.of(runtime) : List.of(),
                    hostConfig.get("DeviceRequests").elements().stream()
                            .filter(RequestGpusForRuntime::isForGpu)
                            .toList(),
                    hostConfig.get("Devices").elements().stream()
                            .filter(device -> NODE.matcher(onHost(device)).matches())
                            .toList(),
                    Gpu.visible(module));
        }

        boolean isRuntimeAlone() {
            return !runtime.isEmpty() && requests.isEmpty() && nodes.isEmpty() && visible.isEmpty();
        }

        /** How many GPUs the module asks for; empty if it is for all of them, or for some number. */
        OptionalInt count() {
            if (!requests.isEmpty()) {
                return requested(requests.get(0));
            }
            int gpus = (int) nodes.stream()
                    .filter(device -> GPU.matcher(onHost(device)).matches())
                    .count();
            return gpus > 0 ? OptionalInt.of(gpus) : OptionalInt.empty();
        }

        /** Whether a variable decides which GPUs the module sees: a request for a number of them beats it. */
        boolean isShared() {
            return !visible.isEmpty() && (requests.isEmpty() || count().isEmpty());
        }
    }

    private List<Finding.Draft> removals(Module module, Ways ways, boolean shares) {
        List<JsonValue> removed = new ArrayList<>(ways.runtime());
        removed.addAll(ways.requests());
        if (!shares) {
            ways.visible().forEach(variable -> removed.add(variable.entry()));
        }
        List<Finding.Draft> drafts = new ArrayList<>();
        removed.forEach(way -> drafts.add(at(module, way).remove(way)));
        if (!ways.nodes().isEmpty()) {
            Finding.Draft draft = at(module, module.hostConfig().get("Devices"));
            ways.nodes().forEach(draft::remove);
            drafts.add(draft);
        }
        return drafts;
    }

    /** Whether a variable hides all GPUs from the module; none of its other variables shows one. */
    private static boolean seesNone(Module module) {
        return Variable.of(module).stream().anyMatch(variable -> variable.name().equals(Gpu.VISIBLE));
    }

    /** A GPU that a variable names is shared with other modules, which a limit would keep from it. */
    private static Finding shared(Finding.Draft draft) {
        return draft.as(Severity.INFO)
                .nothingToDo()
                .say("Removed: edgeAgent ignores it. " + Gpu.VISIBLE + " gives the module its GPUs.");
    }

    private static Finding asking(Finding.Draft draft, Module module, OptionalInt count) {
        JsonPath limit = Gpu.limit(module).path();
        draft.put(limit, JsonNodes.number(count.orElse(1)));
        return count.isPresent()
                ? draft.as(Severity.INFO)
                        .nothingToDo()
                        .say("A limit of " + count.getAsInt() + " × " + Gpu.RESOURCE + " took its place.")
                : draft.say(
                        "A limit of one GPU took its place, as Kubernetes cannot hand out all GPUs without a number.");
    }

    private static Finding gone(Finding.Draft draft) {
        return draft.as(Severity.INFO).nothingToDo().say("Removed: the limit of " + Gpu.RESOURCE + " takes its place.");
    }

    private static boolean isForGpu(JsonValue request) {
        return request.get("Driver").text().orElse("").equalsIgnoreCase("nvidia")
                || JsonText.of(request.get("Capabilities").json()).contains("\"gpu\"");
    }

    private static String onHost(JsonValue device) {
        return device.get("PathOnHost").text().orElse("");
    }

    private static OptionalInt requested(JsonValue request) {
        int ids = request.get("DeviceIDs").elements().size();
        int count = ids > 0 ? ids : request.get("Count").json().asInt(-1);
        return count > 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }
}

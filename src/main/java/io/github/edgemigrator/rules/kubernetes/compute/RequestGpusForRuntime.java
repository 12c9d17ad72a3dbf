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
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.Gpu;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks for GPUs where Docker's ways to them were used. */
public final class RequestGpusForRuntime implements ModuleRule {
    private static final String VISIBLE = "NVIDIA_VISIBLE_DEVICES";

    static final RuleInfo INFO = RuleInfo.of("COMPUTE-008", Severity.WARNING)
            .about("Runtime", "DeviceRequests", "Devices", VISIBLE)
            .title("A GPU is requested as a resource")
            .why("The agent ignores Runtime and DeviceRequests; Kubernetes hands out GPUs by a resource limit.")
            .remedy("Check how many GPUs the module needs.")
            .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage");

    private static final Pattern GPU = Pattern.compile("/dev/nvidia\\d+");
    /** Those of NVIDIA's driver, on Jetson boards too. */
    private static final Pattern NODE = Pattern.compile("/dev/(nvidia(\\d+|ctl|-.*)|nvhost-.*|nvmap)");

    private static final Set<String> NONE = Set.of("", "none", "void");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<JsonValue> ways = new ArrayList<>();
        JsonValue runtime = module.hostConfig().get("Runtime");
        runtime.text().filter("nvidia"::equalsIgnoreCase).ifPresent(nvidia -> ways.add(runtime));
        List<JsonValue> requests = module.hostConfig().get("DeviceRequests").elements().stream()
                .filter(RequestGpusForRuntime::isForGpu)
                .toList();
        ways.addAll(requests);
        List<JsonValue> nodes = module.hostConfig().get("Devices").elements().stream()
                .filter(device -> NODE.matcher(onHost(device)).matches())
                .toList();
        List<Variable> visible = Variable.of(module).stream()
                .filter(variable -> variable.name().equals(VISIBLE))
                .filter(variable -> !NONE.contains(variable.value().strip()))
                .toList();
        visible.forEach(variable -> ways.add(variable.entry()));
        if (ways.equals(List.of(runtime)) && nodes.isEmpty() && !Gpu.isUsedBy(module) && seesNone(module)) {
            return List.of(INFO.at(module, runtime)
                    .remove(runtime)
                    .as(Severity.INFO)
                    .remedy("Nothing to do.")
                    .say("Removed: " + VISIBLE + " let the module see no GPU."));
        }
        List<Finding.Draft> drafts = new ArrayList<>();
        ways.forEach(way -> drafts.add(INFO.at(module, way).remove(way)));
        if (!nodes.isEmpty()) {
            Finding.Draft draft = INFO.at(module, module.hostConfig().get("Devices"));
            nodes.forEach(draft::remove);
            drafts.add(draft);
        }
        OptionalInt count = requests.isEmpty() ? counted(visible, nodes) : requested(requests.get(0));
        List<Finding> findings = new ArrayList<>();
        for (Finding.Draft draft : drafts) {
            boolean asked = Gpu.isUsedBy(module) || !findings.isEmpty();
            findings.add(asked ? gone(draft) : asking(draft, module, count));
        }
        return findings;
    }

    /** Whether a variable hides all GPUs from the module; none of its other variables shows one. */
    private static boolean seesNone(Module module) {
        return Variable.of(module).stream().anyMatch(variable -> variable.name().equals(VISIBLE));
    }

    private static OptionalInt counted(List<Variable> visible, List<JsonValue> nodes) {
        int gpus = (int) nodes.stream()
                .filter(device -> GPU.matcher(onHost(device)).matches())
                .count();
        return visible.isEmpty() && gpus > 0 ? OptionalInt.of(gpus) : idsIn(visible);
    }

    private static Finding asking(Finding.Draft draft, Module module, OptionalInt count) {
        JsonPath limit = Gpu.limit(module).path();
        draft.put(limit, JsonNodes.number(count.orElse(1)));
        return count.isPresent()
                ? draft.as(Severity.INFO)
                        .remedy("Nothing to do.")
                        .say("A limit of " + count.getAsInt() + " × " + Gpu.RESOURCE + " took its place.")
                : draft.say(
                        "A limit of one GPU took its place, as Kubernetes cannot hand out all GPUs without a number.");
    }

    private static Finding gone(Finding.Draft draft) {
        return draft.as(Severity.INFO)
                .remedy("Nothing to do.")
                .say("Removed: the limit of " + Gpu.RESOURCE + " takes its place.");
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

    private static OptionalInt idsIn(List<Variable> visible) {
        return visible.stream()
                .map(Variable::value)
                .filter(value -> !value.equalsIgnoreCase("all") && !Placeholders.in(value))
                .mapToInt(value -> value.split(",").length)
                .max();
    }
}

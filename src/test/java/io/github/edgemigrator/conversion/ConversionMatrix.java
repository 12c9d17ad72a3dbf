package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.edgeagent.request.FieldEffect;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page that tells of every field what the device does and what the conversion does. Which rules deal with a field
 * is not written down anywhere: it is seen by converting all examples and some generated deployments.
 */
final class ConversionMatrix {
    private static final int GENERATED = 300;
    private static final String HEAD = """
            # What becomes of each field

            Every field of Docker's container-create request, as it stands in `createOptions`: what the IoT Edge agent
            for Kubernetes does with it, and what the conversion does: it *converts* the field, *tells* of it in a
            finding, or *keeps* it as it is and says nothing. This page is generated;
            `mvn test -Dtest=ConversionMatrixTest -Dgolden=write` writes it anew.

            | field | the device | the conversion | rules |
            | --- | --- | --- | --- |
            """;

    private static final String CHECKS = """

            ## What Kubernetes checks

            Kubernetes' API checks each object before it creates it. The checks of version 1.20.2 are made for what a
            deployment can set, and a refusal is an error of [DEVICE-001](rules.md#device-001) or of the rule that knows
            its cause. What stands under *handed on unchecked* is accepted by the API as it is, or decided elsewhere.

            | field | checked | handed on unchecked |
            | --- | --- | --- |
            | module name | as the name of all objects, of a Service and of a container | |
            | `env`, `Env` | names of variables | values |
            | `ExposedPorts`, `PortBindings` | numbers, names and protocols of the Service's ports; port 10250; ports of the node on its network | whether a port of the node is free |
            | `Binds`, `Mounts` | as the `volumes` and `volumeMounts` that they become | whether the path or the claim exists |
            | `Labels` | keys, size, and values that mean something: seccomp, AppArmor, tolerations, mirror pods, source ranges of a load balancer | all other values |
            | `k8s-experimental.nodeSelector` | names and values | whether a node has the labels |
            | `k8s-experimental.resources` | names, amounts, requests against limits, huge pages | whether the node has as much |
            | `k8s-experimental.securityContext` | `runAsUser`, `runAsGroup`, `fsGroup`, `supplementalGroups`, names in `sysctls`, `windowsOptions` | `runAsNonRoot`, `seLinuxOptions`; which kernel parameters the node lets a pod set ([SECURITY-004](rules.md#security-004)) |
            | `k8s-experimental.serviceOptions` | `type` | `loadBalancerIP` |
            | `k8s-experimental.strategy` | `type`, `maxSurge`, `maxUnavailable` | |
            | `k8s-experimental.volumes`, each `volume` | names, one source at most, and of each of the 28 sources what it requires and how its fields are formed: paths, modes, items, amounts, kinds, names of drivers | `fsType`, `readOnly`, `optional` and the like; `medium` ([STORAGE-021](rules.md#storage-021)); whether what a source names exists |
            | `k8s-experimental.volumes`, `volumeMounts` | volume, `mountPath`, `subPath`, `subPathExpr`, `mountPropagation` | `readOnly` |
            | claims that the agent creates | name, size and storage class | changes of a claim that exists |
            | image | | whether it can be pulled |

            Not foreseen: changes of objects that exist already, quotas and admission webhooks of a device, an object of
            over 256 KiB, of which the agent keeps a copy in an annotation, and what versions of Kubernetes after 1.20
            check in another way. `device.kubernetes` decides only whether one
            LoadBalancer Service may have several protocols (1.24 and later).
            """;

    private final Converter converter = new Converter(KubernetesRules.all().inOrder());
    private final Map<String, Set<String>> changing = new TreeMap<>();
    private final Map<String, Set<String>> telling = new TreeMap<>();

    /** The page. */
    String text() {
        ConversionCase.all().forEach(example -> observe(example.input()));
        for (long seed = 0; seed < GENERATED; seed++) {
            observe(GeneratedDeployment.of(seed));
        }
        return HEAD + Arrays.stream(DockerField.values()).map(this::row).collect(Collectors.joining()) + CHECKS;
    }

    private String row(DockerField field) {
        FieldEffect effect = KubernetesFields.TABLE.of(field);
        Set<String> changes = changing.getOrDefault(field.path(), Set.of());
        Set<String> names = telling.getOrDefault(field.path(), Set.of());
        List<String> does = new ArrayList<>();
        if (!changes.isEmpty()) {
            does.add("converts");
        }
        if (!names.isEmpty()) {
            does.add("tells");
        }
        Set<String> rules = new TreeSet<>(changes);
        rules.addAll(names);
        if (rules.isEmpty()) {
            does.add(effect.honoured() ? "keeps" : "tells");
            rules.addAll(effect.honoured() ? Set.of() : Set.of("DOCKER-001"));
        }
        return "| `" + field.path() + "` | " + (effect.honoured() ? "Reads it. " : "Drops it. ") + effect.text() + " | "
                + String.join(", ", does) + " | "
                + rules.stream().map(ConversionMatrix::link).collect(Collectors.joining(", ")) + " |\n";
    }

    private static String link(String rule) {
        return "[" + rule + "](rules.md#" + rule.toLowerCase(Locale.ROOT) + ")";
    }

    private void observe(String text) {
        if (Deployment.read(text) instanceof Deployment deployment) {
            Conversion conversion =
                    converter.convert(deployment, Settings.defaults().device(), Options.defaults(), List.of());
            for (Finding finding : conversion.findings()) {
                deployment.module(finding.module()).ifPresent(module -> observe(module, finding));
            }
        }
    }

    private void observe(Module module, Finding finding) {
        Set<String> claimed = finding.edits().stream()
                .filter(edit -> edit.path().startsWith(module.createOptions().path()))
                .map(edit -> fieldOf(edit.path().below(module.createOptions().path())))
                .collect(Collectors.toSet());
        module.find(finding.path())
                .filter(value -> value.path().startsWith(module.createOptions().path()))
                .map(value -> fieldOf(value.path().below(module.createOptions().path())))
                .filter(field -> !field.isEmpty())
                .ifPresent(field -> (claimed.contains(field) ? changing : telling)
                        .computeIfAbsent(field, any -> new TreeSet<>())
                        .add(finding.rule().id()));
    }

    /** The field as the table names it; empty for the createOptions themselves. */
    private static String fieldOf(JsonPath path) {
        List<Object> steps = path.steps();
        if (steps.isEmpty()) {
            return "";
        }
        String top = steps.get(0).toString();
        if (steps.size() == 1 || !top.equalsIgnoreCase(DockerObject.HOST.path())) {
            return DockerObject.TOP.find(top).map(DockerField::path).orElse("");
        }
        return DockerObject.HOST
                .find(steps.get(1).toString())
                .map(DockerField::path)
                .orElse("");
    }
}

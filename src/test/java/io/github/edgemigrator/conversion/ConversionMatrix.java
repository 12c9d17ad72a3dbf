package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import java.util.ArrayList;
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

    private final Converter converter = new Converter(KubernetesRules.inOrder());
    private final Map<String, Set<String>> changing = new TreeMap<>();
    private final Map<String, Set<String>> telling = new TreeMap<>();

    /** The page. */
    String text() {
        ConversionCase.all().forEach(example -> observe(example.input()));
        for (long seed = 0; seed < GENERATED; seed++) {
            observe(GeneratedDeployment.of(seed));
        }
        return HEAD + DockerFields.all().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(DockerField field) {
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
            does.add(field.honoured() ? "keeps" : "tells");
            rules.addAll(field.honoured() ? Set.of() : Set.of("DOCKER-001"));
        }
        return "| `" + field.path() + "` | " + (field.honoured() ? "Reads it. " : "Drops it. ") + field.effect() + " | "
                + String.join(", ", does) + " | "
                + rules.stream().map(ConversionMatrix::link).collect(Collectors.joining(", ")) + " |\n";
    }

    private static String link(String rule) {
        return "[" + rule + "](rules.md#" + rule.toLowerCase(Locale.ROOT) + ")";
    }

    private void observe(String text) {
        if (Deployment.read(text) instanceof Deployment deployment) {
            Conversion conversion = converter.convert(deployment, Device.unknown(), Options.defaults(), List.of());
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
        if (steps.size() == 1 || !top.equalsIgnoreCase(DockerFields.HOST_CONFIG)) {
            return DockerFields.topLevel(top).map(DockerField::path).orElse("");
        }
        return DockerFields.hostConfig(steps.get(1).toString())
                .map(DockerField::path)
                .orElse("");
    }
}

package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.edgeagent.request.Shape;
import io.github.edgemigrator.edgeagent.request.Shaper;
import io.github.edgemigrator.json.JsonPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a module asks for in {@code k8s-experimental}, in the types of Kubernetes
 * ({@code KubernetesExperimentalCreatePodParameters}).
 *
 * @param values by the names of the sections, in the order of the createOptions
 */
public record Extensions(Map<String, JsonNode> values) {
    private static final Extensions NONE = new Extensions(Map.of());

    private record Section(String name, Shape shape, Optional<AgentFeature> since) {}

    private static final List<Section> SECTIONS = List.of(
            new Section(KubernetesExtension.NODE_SELECTOR, PodShapes.NODE_SELECTOR, Optional.empty()),
            new Section(KubernetesExtension.RESOURCES, PodShapes.RESOURCES, Optional.empty()),
            new Section(KubernetesExtension.VOLUMES, PodShapes.VOLUMES, Optional.empty()),
            new Section(
                    KubernetesExtension.SECURITY_CONTEXT,
                    PodShapes.SECURITY_CONTEXT,
                    Optional.of(AgentFeature.SECURITY_CONTEXT)),
            new Section(
                    KubernetesExtension.SERVICE_OPTIONS,
                    PodShapes.SERVICE_OPTIONS,
                    Optional.of(AgentFeature.SERVICE_OPTIONS)),
            new Section(KubernetesExtension.STRATEGY, PodShapes.STRATEGY, Optional.of(AgentFeature.STRATEGY)));

    public Extensions {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A section as Kubernetes wants it; missing if the module does not have it or has {@code null}. */
    JsonNode get(String section) {
        return values.getOrDefault(section, MissingNode.getInstance());
    }

    /** Reads the section. A value of a wrong shape stops the whole deployment before anything is written. */
    static Extensions read(ModuleSpec module, AgentSettings settings) {
        JsonNode written = module.options().path(KubernetesExtension.NAME);
        if (written.isMissingNode() || written.isNull()) {
            return NONE;
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (!settings.k8sExtensions()) {
            module.log()
                    .dropped(
                            KubernetesExtension.NAME,
                            ObjectPlace.DEPLOYMENT,
                            "The agent's extensions are switched off.");
        } else if (!written.isObject()) {
            module.log()
                    .dropped(
                            KubernetesExtension.NAME,
                            ObjectPlace.DEPLOYMENT,
                            "It is not an object, so the agent logs a warning.");
        } else {
            written.properties().forEach(member -> readSection(module, settings, member, values));
        }
        return new Extensions(values);
    }

    private static void readSection(
            ModuleSpec module,
            AgentSettings settings,
            Map.Entry<String, JsonNode> member,
            Map<String, JsonNode> values) {
        JsonPath path = JsonPath.of(KubernetesExtension.NAME, member.getKey());
        Optional<Section> section = SECTIONS.stream()
                .filter(known -> known.name().equalsIgnoreCase(member.getKey()))
                .filter(known -> known.since().map(settings.version()::has).orElse(true))
                .findFirst();
        if (section.isEmpty()) {
            module.log()
                    .dropped(
                            path.toString(),
                            ObjectPlace.DEPLOYMENT,
                            "The agent " + settings.version() + " does not know it and logs a warning.");
        } else if (member.getValue().isNull()) {
            values.remove(section.get().name());
        } else {
            shape(module, member.getValue(), section.get(), path)
                    .ifPresent(value -> values.put(section.get().name(), value));
        }
    }

    private static Optional<JsonNode> shape(ModuleSpec module, JsonNode value, Section section, JsonPath path) {
        Shaper shaper = Shaper.ofTokens();
        JsonNode shaped = shaper.read(value, section.shape(), path);
        shaper.faults().forEach(fault -> module.log().unwritten(fault.where(), fault.what()));
        shaper.unknown().forEach(unknown -> module.log()
                .dropped(
                        unknown.toString(),
                        ObjectPlace.DEPLOYMENT,
                        "The Kubernetes types of the agent do not have it."));
        return shaper.faults().isEmpty() && !shaped.isMissingNode() ? Optional.of(shaped) : Optional.empty();
    }
}

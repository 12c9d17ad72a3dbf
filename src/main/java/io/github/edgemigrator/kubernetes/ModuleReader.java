package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import io.github.edgemigrator.manifest.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads modules as the agent reads them from its twin ({@code EdgeAgentConnection}, {@code DockerConfig}). Any error in
 * any module is answered with 400, and nothing of the deployment is applied.
 */
final class ModuleReader {
    /** The order of a module that starts last, as if it had none. */
    private static final String LAST = "4294967295";

    /** What may stand in a module, in lower case; IoT Hub adds {@code configuration}. */
    private static final Set<String> DEFINITION = Set.of(
            "type",
            "version",
            "status",
            "restartpolicy",
            "imagepullpolicy",
            "startuporder",
            "settings",
            "env",
            "configuration");

    private static final Set<String> SETTINGS = Set.of("image");
    private static final String PIECE = CreateOptions.NAME.toLowerCase(Locale.ROOT);

    private final Deployment deployment;

    ModuleReader(Deployment deployment) {
        this.deployment = deployment;
    }

    ModuleSpec read(Module module, ModuleLog log) {
        checkType(module, log);
        deployment.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE_CREATE_OPTIONS
                        && problem.module().equals(module.name()))
                .forEach(problem -> fail(log, problem.path(), "cannot be read: " + problem.message()));
        CreateOptions.strays(module.value().get("settings"))
                .forEach(stray -> fail(log, "settings." + stray.name(), "is taken for a piece of the createOptions"));
        ModuleSpec spec = new ModuleSpec(
                module,
                image(module, log),
                object(module.env(), DockerShapes.MODULE_ENV, JsonPath.of("env"), log),
                object(module.createOptions(), DockerShapes.CREATE_OPTIONS, JsonPath.ROOT, log),
                log);
        tellOfFields(spec);
        return spec;
    }

    private static void checkType(Module module, ModuleLog log) {
        String type = module.value().get("type").text().orElse("");
        if (!type.equalsIgnoreCase("docker")) {
            fail(log, "type", "must be docker but is " + (type.isEmpty() ? "missing" : type));
        }
    }

    private static String image(Module module, ModuleLog log) {
        if (module.image().isBlank()) {
            fail(log, "settings.image", "is missing");
            return "";
        }
        Optional<ImageName> image = ImageName.parse(module.image());
        if (image.isEmpty()) {
            fail(log, "settings.image", "must look like registry/path/name:tag but is " + module.image());
            return module.image();
        }
        String text = image.get().text();
        if (!text.equals(module.image().strip())) {
            log.remark("settings.image", Place.CONTAINER.child("image"), "The image has no tag: latest is added.");
        }
        return text;
    }

    private static ObjectNode object(JsonValue value, Shape shape, JsonPath path, ModuleLog log) {
        if (!value.exists() || value.json().isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        Shaper shaper = Shaper.ofText();
        Optional<JsonNode> read = shaper.read(value.json(), shape, path);
        shaper.faults()
                .forEach(fault ->
                        fail(log, fault.path().toString(), "must be " + fault.expected() + " but is " + fault.found()));
        return read.filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElse(JsonNodeFactory.instance.objectNode());
    }

    private static void fail(ModuleLog log, String path, String fault) {
        log.unreadable(path + " " + fault);
    }

    /** Names what the agent drops: whole fields first, then what is not used of a module's definition. */
    private static void tellOfFields(ModuleSpec spec) {
        Module module = spec.source();
        for (JsonValue field : module.createOptions().members()) {
            tellOf(spec, field, DockerFields.topLevel(field.name()));
        }
        for (JsonValue field : module.hostConfig().members()) {
            tellOf(spec, field, DockerFields.hostConfig(field.name()));
        }
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            for (JsonValue field : mount.members()) {
                tellOf(spec, field, DockerFields.find(DockerFields.MOUNT, field.name()));
            }
        }
        for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
            port.elements().stream()
                    .flatMap(binding -> binding.members().stream())
                    .forEach(field -> tellOf(spec, field, DockerFields.find(DockerFields.PORT_BINDING, field.name())));
        }
        tellOfDefinition(spec);
    }

    private static void tellOf(ModuleSpec spec, JsonValue field, Optional<DockerField> known) {
        if (known.isEmpty()) {
            dropped(spec, field, "Neither Docker nor the agent knows it.");
        } else if (!known.get().honoured()) {
            dropped(spec, field, known.get().effect());
        } else if (known.get().name().equals(Extensions.NAME) && !field.name().equals(Extensions.NAME)) {
            dropped(spec, field, "The agent reads k8s-experimental in lower case only.");
        }
    }

    private static void dropped(ModuleSpec spec, JsonValue field, String message) {
        spec.log().dropped(spec.source().pathOf(field.path()), Place.DEPLOYMENT, message);
    }

    private static void tellOfDefinition(ModuleSpec spec) {
        JsonValue module = spec.source().value();
        ModuleLog log = spec.log();
        module.get("restartPolicy")
                .text()
                .filter(policy -> !policy.equalsIgnoreCase("always") && !Placeholders.in(policy))
                .ifPresent(policy -> log.dropped(
                        "restartPolicy", Place.POD, "A pod always starts again, so " + policy + " has no effect."));
        module.get("imagePullPolicy")
                .text()
                .filter(policy -> !policy.equalsIgnoreCase("on-create") && !Placeholders.in(policy))
                .ifPresent(policy -> log.dropped(
                        "imagePullPolicy",
                        Place.CONTAINER.child("image"),
                        "Kubernetes pulls a latest image always and others if they are absent, not " + policy + "."));
        module.get("startupOrder")
                .text()
                .filter(order -> !order.equals(LAST))
                .ifPresent(order -> log.dropped("startupOrder", Place.DEPLOYMENT, "All modules start at once."));
        tellOfStrangers(spec, module, DEFINITION);
        tellOfStrangers(spec, module.get("settings"), SETTINGS);
    }

    private static void tellOfStrangers(ModuleSpec spec, JsonValue owner, Set<String> known) {
        for (JsonValue member : owner.members()) {
            String name = member.name().toLowerCase(Locale.ROOT);
            if (!known.contains(name) && !name.contains(PIECE)) {
                dropped(spec, member, "The agent does not know it.");
            }
        }
    }
}

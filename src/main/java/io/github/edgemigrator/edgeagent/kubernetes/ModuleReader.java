package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerShapes;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.edgeagent.request.NamesInAnyCase;
import io.github.edgemigrator.edgeagent.request.Shape;
import io.github.edgemigrator.edgeagent.request.Shaper;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads modules as the agent reads them from its twin ({@code EdgeAgentConnection}, {@code DockerConfig}). Any error in
 * any module is answered with 400, and nothing of the deployment is applied.
 */
final class ModuleReader {
    /** The order of a module that starts last, as if it had none. */
    private static final String LAST = "4294967295";

    /** What may stand in a module; IoT Hub adds {@code configuration}. */
    private static final NamesInAnyCase<String> DEFINITION = NamesInAnyCase.of(
            "type",
            "version",
            "status",
            "restartPolicy",
            "imagePullPolicy",
            "startupOrder",
            "settings",
            "env",
            "configuration");

    private static final NamesInAnyCase<String> SETTINGS = NamesInAnyCase.of("image", CreateOptions.NAME);
    private static final String PIECE = CreateOptions.NAME.toLowerCase(Locale.ROOT);

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Deployment deployment;

    ModuleReader(Deployment deployment) {
        this.deployment = deployment;
    }

    ModuleSpec read(Module module, ModuleLog log) {
        checkType(module, log);
        for (Problem problem : deployment.problems()) {
            if (problem.kind() == Problem.Kind.UNREADABLE_CREATE_OPTIONS
                    && problem.module().equals(module.name())
                    && module.isUnreadable()) {
                fail(log, problem.path(), "cannot be read: " + problem.message());
            }
        }
        module.unfilledOptions()
                .ifPresent(placeholder -> log.remark(
                        "settings." + placeholder.name(),
                        ObjectPlace.DEPLOYMENT,
                        "A placeholder stands for all of them: what they will ask for is missing here."));
        JsonValue settings = module.settings();
        if (hasOthers(settings, SETTINGS)) {
            CreateOptions.strays(settings)
                    .forEach(stray ->
                            fail(log, "settings." + stray.name(), "is taken for a piece of the createOptions"));
        }
        ModuleSpec spec = new ModuleSpec(
                module,
                KubernetesNames.objectName(module.name()),
                image(module.image(), log),
                object(module.env(), DockerShapes.MODULE_ENV, JsonPath.of("env"), log),
                object(module.createOptions(), DockerShapes.CREATE_OPTIONS, JsonPath.ROOT, log),
                log);
        tellOfFields(spec);
        return spec;
    }

    private static boolean hasOthers(JsonValue owner, NamesInAnyCase<String> known) {
        for (Map.Entry<String, JsonNode> member : owner.json().properties()) {
            if (!known.has(member.getKey())) {
                return true;
            }
        }
        return false;
    }

    private static void checkType(Module module, ModuleLog log) {
        String type = module.value().get("type").text().orElse("");
        if (!type.equalsIgnoreCase("docker")) {
            fail(log, "type", "must be docker but is " + (type.isEmpty() ? "missing" : type));
        }
    }

    private static String image(String written, ModuleLog log) {
        if (written.isBlank()) {
            fail(log, "settings.image", "is missing");
            return "";
        }
        Optional<ImageName> image = ImageName.parse(written);
        if (image.isEmpty()) {
            fail(log, "settings.image", "must look like registry/path/name:tag but is " + written);
            return written;
        }
        String text = image.get().text();
        if (!text.equals(written.strip())) {
            log.remark(
                    "settings.image", ObjectPlace.CONTAINER.child("image"), "The image has no tag: latest is added.");
        }
        return text;
    }

    private static ObjectNode object(JsonValue value, Shape shape, JsonPath path, ModuleLog log) {
        if (!value.exists() || value.json().isNull()) {
            return NOTHING;
        }
        Shaper shaper = Shaper.ofText();
        JsonNode read = shaper.read(value.json(), shape, path);
        shaper.faults().forEach(fault -> fail(log, fault.where(), fault.what()));
        return read instanceof ObjectNode object ? object : NOTHING;
    }

    private static void fail(ModuleLog log, String path, String fault) {
        log.unreadable(path, fault);
    }

    /** Names what the agent drops: whole fields first, then what is not used of a module's definition. */
    private static void tellOfFields(ModuleSpec spec) {
        Module module = spec.source();
        tellOf(spec, module.createOptions(), DockerFields.in(DockerFields.TOP));
        tellOf(spec, module.hostConfig(), DockerFields.in(DockerFields.HOST_CONFIG));
        if (!spec.hostConfig("Mounts").isEmpty()) {
            module.hostConfig()
                    .get("Mounts")
                    .elements()
                    .forEach(mount -> tellOf(spec, mount, DockerFields.in(DockerFields.MOUNT)));
        }
        if (!spec.hostConfig("PortBindings").isEmpty()) {
            for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
                port.elements().forEach(binding -> tellOf(spec, binding, DockerFields.in(DockerFields.PORT_BINDING)));
            }
        }
        tellOfDefinition(spec);
    }

    private static void tellOf(ModuleSpec spec, JsonValue owner, NamesInAnyCase<DockerField> fields) {
        for (Map.Entry<String, JsonNode> field : owner.json().properties()) {
            String name = field.getKey();
            Optional<DockerField> known = fields.find(name);
            if (known.isEmpty()) {
                dropped(spec, owner, field, "Neither Docker nor the agent knows it.");
            } else if (!known.get().honoured()) {
                dropped(spec, owner, field, known.get().effect());
            } else if (known.get().name().equals(Extensions.NAME) && !name.equals(Extensions.NAME)) {
                dropped(spec, owner, field, "The agent reads k8s-experimental in lower case only.");
            }
        }
    }

    private static void dropped(ModuleSpec spec, JsonValue owner, Map.Entry<String, JsonNode> field, String message) {
        JsonValue value = new JsonValue(owner.path().child(field.getKey()), field.getValue());
        spec.log().dropped(value, spec.source().pathOf(value.path()), message);
    }

    private static void tellOfDefinition(ModuleSpec spec) {
        JsonValue module = spec.source().value();
        ModuleLog log = spec.log();
        module.get("restartPolicy")
                .text()
                .filter(policy -> !policy.equalsIgnoreCase("always") && !Placeholders.in(policy))
                .ifPresent(policy -> log.dropped(
                        "restartPolicy",
                        ObjectPlace.POD,
                        "A pod always starts again, so " + policy + " has no effect."));
        module.get("imagePullPolicy")
                .text()
                .filter(policy -> !policy.equalsIgnoreCase("on-create") && !Placeholders.in(policy))
                .ifPresent(policy -> log.dropped(
                        "imagePullPolicy",
                        ObjectPlace.CONTAINER.child("image"),
                        "Kubernetes pulls a latest image always and others if they are absent, not " + policy + "."));
        module.get("startupOrder")
                .text()
                .filter(order -> !order.equals(LAST))
                .ifPresent(order -> log.dropped("startupOrder", ObjectPlace.DEPLOYMENT, "All modules start at once."));
        tellOfStrangers(spec, module, DEFINITION);
        tellOfStrangers(spec, module.get("settings"), SETTINGS);
    }

    private static void tellOfStrangers(ModuleSpec spec, JsonValue owner, NamesInAnyCase<String> known) {
        for (Map.Entry<String, JsonNode> member : owner.json().properties()) {
            String name = member.getKey();
            if (!known.has(name) && !name.toLowerCase(Locale.ROOT).contains(PIECE)) {
                dropped(spec, owner, member, "The agent does not know it.");
            }
        }
    }
}

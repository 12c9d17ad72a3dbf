package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.request.DefinitionCheck;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.edgeagent.request.DotNetText;
import io.github.edgemigrator.edgeagent.request.FieldEffect;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.edgeagent.request.NamesInAnyCase;
import io.github.edgemigrator.edgeagent.request.OptionsText;
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

    private static final Shape ENV =
            new Shape.MapOf(Shape.fields().texts("value").keepingOthers());

    private static final NamesInAnyCase<String> SETTINGS = NamesInAnyCase.of("image", CreateOptions.NAME);
    private static final String PIECE = CreateOptions.NAME.toLowerCase(Locale.ROOT);

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Deployment deployment;
    private final AgentSettings settings;

    ModuleReader(Deployment deployment, AgentSettings settings) {
        this.deployment = deployment;
        this.settings = settings;
    }

    ModuleSpec read(Module module, ModuleLog log) {
        DefinitionCheck.check(module, log);
        for (Problem problem : deployment.problems()) {
            if (problem.kind() == Problem.Kind.UNREADABLE_CREATE_OPTIONS
                    && problem.module().equals(module.name())
                    && module.isUnreadable()) {
                fail(log, problem.path(), "cannot be read: " + problem.message());
            }
        }
        deployment.optionsAsWritten(module).ifPresent(written -> OptionsText.faults(
                        written, KubernetesFields.types(settings.version()))
                .forEach(fault ->
                        fail(log, fault.path().isEmpty() ? "settings.createOptions" : fault.path(), fault.what())));
        module.unfilledOptions()
                .ifPresent(placeholder -> log.remark(
                        "settings." + placeholder.name(),
                        ObjectPlace.DEPLOYMENT,
                        "A placeholder stands for all of them: what they will ask for is missing here."));
        if (hasOthers(module.settings(), SETTINGS)) {
            CreateOptions.strays(module.settings())
                    .forEach(stray ->
                            fail(log, "settings." + stray.name(), "is taken for a piece of the createOptions"));
        }
        ModuleSpec spec = new ModuleSpec(
                module,
                KubernetesNames.objectName(module.name()),
                image(module, log),
                object(module.env(), ENV, JsonPath.of("env"), Shaper.ofDefinition(), log),
                object(
                        module.createOptions(),
                        KubernetesFields.types(settings.version()),
                        JsonPath.ROOT,
                        Shaper.ofText(),
                        log),
                log);
        if (!module.isEdgeAgent()) {
            tellOfFields(spec);
        } else if (!module.createOptions().json().isEmpty()
                || !module.env().json().isEmpty()) {
            log.remark(
                    "",
                    ObjectPlace.SERVICE_ACCOUNT,
                    "The Deployment of edgeAgent is never replaced: createOptions and env do not reach its pod.");
        }
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

    private static String image(Module module, ModuleLog log) {
        String written = Shaper.ofTokens()
                .read(module.settings().get("image").json(), Shape.TEXT, JsonPath.ROOT)
                .asText("");
        if (DotNetText.isBlank(written)) {
            fail(log, "settings.image", "is missing");
            return "";
        }
        Optional<ImageName> image = ImageName.parse(written);
        if (image.isEmpty()) {
            fail(log, "settings.image", "must look like registry/path/name:tag but is " + written);
            return written;
        }
        String text = image.get().text();
        if (!text.equals(DotNetText.trim(written))) {
            log.remark(
                    "settings.image", ObjectPlace.CONTAINER.child("image"), "The image has no tag: latest is added.");
        }
        return text;
    }

    private static ObjectNode object(JsonValue value, Shape shape, JsonPath path, Shaper shaper, ModuleLog log) {
        if (!value.exists() || value.json().isNull()) {
            return NOTHING;
        }
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
        tellOf(spec, module.createOptions(), DockerObject.TOP);
        tellOf(spec, module.hostConfig(), DockerObject.HOST);
        if (!spec.hostConfig("Mounts").isEmpty()) {
            module.hostConfig().get("Mounts").elements().forEach(mount -> tellOf(spec, mount, DockerObject.MOUNT));
        }
        if (!spec.hostConfig("PortBindings").isEmpty()) {
            for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
                port.elements().forEach(binding -> tellOf(spec, binding, DockerObject.BINDING));
            }
        }
        tellOfDefinition(spec);
    }

    private static void tellOf(ModuleSpec spec, JsonValue owner, DockerObject kind) {
        for (Map.Entry<String, JsonNode> field : owner.json().properties()) {
            String name = field.getKey();
            Optional<DockerField> known = kind.find(name);
            if (known.isEmpty()) {
                dropped(spec, owner, field, "Neither Docker nor the agent knows it.");
                continue;
            }
            FieldEffect effect = KubernetesFields.TABLE.of(known.get());
            if (!effect.honoured()) {
                dropped(spec, owner, field, effect.text());
            } else if (known.get() == DockerField.K8S_EXPERIMENTAL && !name.equals(KubernetesExtension.NAME)) {
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

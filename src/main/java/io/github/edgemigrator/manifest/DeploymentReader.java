package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonParse;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Position;
import io.github.edgemigrator.json.TextBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the modules in a JSON text and reads their createOptions. */
final class DeploymentReader {
    /** Names that stand in createOptions and in nothing else that people keep. */
    private static final Set<String> OF_OPTIONS =
            Set.of("HostConfig", "ExposedPorts", "NetworkingConfig", KubernetesExtension.NAME);

    /** The keys under which a document has a deployment, or a section of one. */
    private static final List<String> SECTIONS =
            List.of("content", "modulesContent", "moduleContent", "$edgeAgent", "$edgeHub", "edgeAgent", "edgeHub");

    private static final String AROUND_OPTIONS =
            "{\"modulesContent\": {\"$edgeAgent\": {\"properties.desired\": {\"modules\": {\"NAME\": {\"type\": \"docker\","
                    + " \"settings\": {\"image\": \"IMAGE\", \"createOptions\": OPTIONS}}}}}}}";

    private final JsonText text;
    private final Wrapper wrapper;
    private final List<Edit> expansion = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private DeploymentReader(JsonText text, Wrapper wrapper) {
        this.text = text;
        this.wrapper = wrapper;
    }

    static Reading read(String source) {
        JsonParse parsed = JsonText.parse(source);
        if (parsed instanceof JsonParse.Failure failure) {
            return failure(Optional.of(failure.position()), failure.message());
        }
        JsonText text = (JsonText) parsed;
        Optional<Wrapper> wrapper = Wrapper.of(text.tree());
        return wrapper.isPresent()
                ? new DeploymentReader(text, wrapper.get()).deployment()
                : failure(Optional.empty(), "This is no deployment: " + lacking(text.tree()));
    }

    static Reading read(byte[] bytes) {
        return TextBytes.decode(bytes)
                .map(DeploymentReader::read)
                .orElseGet(() -> failure(Optional.empty(), "The file is not text in UTF-8"));
    }

    private static Reading failure(Optional<Position> position, String message) {
        return new Reading.Failure(
                new Problem(Problem.Kind.UNREADABLE_DEPLOYMENT, Problem.DEPLOYMENT, "", position, message));
    }

    private static String lacking(JsonNode tree) {
        if (tree.isObject() && tree.isEmpty()) {
            return "expected modulesContent or $edgeAgent but found an empty object";
        }
        String keys = tree.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        String found = SECTIONS.stream()
                .filter(name -> tree.hasNonNull(name) && !tree.get(name).isObject())
                .findFirst()
                .map(name -> kind(tree.get(name)) + " as " + name + ", which must be an object")
                .orElse(tree.isObject() ? "an object with these keys: " + keys : kind(tree));
        String hint = isCreateOptions(tree)
                ? ". It looks like the createOptions of one module: put it in place of OPTIONS in " + AROUND_OPTIONS
                : "";
        return "expected modulesContent or $edgeAgent but found " + found + hint;
    }

    private static String kind(JsonNode node) {
        return "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isCreateOptions(JsonNode tree) {
        return tree.properties().stream().anyMatch(member -> OF_OPTIONS.contains(member.getKey()));
    }

    private Deployment deployment() {
        List<Module> modules = wrapper.modules(text.tree());
        tellOfText(modules);
        wrapper.fragments(text.tree()).forEach(this::tellOfFragment);
        List<CreateOptions> options =
                modules.stream().map(this::readCreateOptions).toList();
        JsonNode tree = Edits.apply(text.tree(), expansion);
        List<Module> expanded = wrapper.modules(tree, modules);
        Map<JsonPath, WrittenModules.Written> written = new HashMap<>();
        for (int i = 0; i < modules.size(); i++) {
            JsonValue module = expanded.get(i).value();
            written.put(
                    module.path(),
                    new WrittenModules.Written(
                            options.get(i), modules.get(i).value().json(), module.json()));
        }
        return new Deployment(text, wrapper, tree, expanded, new WrittenModules(written), problems, false);
    }

    private void tellOfText(List<Module> modules) {
        if (!text.isStrict()) {
            problems.add(new Problem(
                    Problem.Kind.NOT_STRICT_JSON,
                    Problem.DEPLOYMENT,
                    "",
                    Optional.empty(),
                    "The text has comments, trailing commas or other things that strict JSON does not allow"));
        }
        for (JsonText.DuplicateKey duplicate : text.duplicateKeys()) {
            Optional<Module> owner = modules.stream()
                    .filter(module -> duplicate.path().startsWith(module.value().path()))
                    .findFirst();
            String path = owner.map(module -> module.pathOf(duplicate.path()))
                    .orElse(duplicate.path().toString());
            problems.add(duplicate(owner.map(Module::name).orElse(Problem.DEPLOYMENT), path, duplicate));
        }
    }

    private void tellOfFragment(JsonValue fragment) {
        problems.add(new Problem(
                Problem.Kind.PART_OF_MODULE,
                Problem.DEPLOYMENT,
                wrapper.shown(fragment.path()),
                Optional.empty(),
                "It changes a part of a module that this layer does not hold as a whole; it was left as it is"));
    }

    private static Problem duplicate(String module, String path, JsonText.DuplicateKey duplicate) {
        return new Problem(
                Problem.Kind.DUPLICATE_KEY,
                module,
                path,
                Optional.of(duplicate.position()),
                "The name " + duplicate.path().name() + " stands here twice");
    }

    private CreateOptions readCreateOptions(Module module) {
        JsonValue settings = module.settings();
        CreateOptions options = CreateOptions.in(settings.json());
        if (options instanceof CreateOptions.Text read) {
            expansion.add(new Edit.Put(settings.path(), expanded(settings.json(), read)));
            tellOf(module.name(), read.text());
        } else if (options instanceof CreateOptions.Unreadable fault) {
            String path = "settings." + fault.key();
            problems.add(new Problem(
                    Problem.Kind.UNREADABLE_CREATE_OPTIONS, module.name(), path, fault.position(), fault.message()));
        } else if (options instanceof CreateOptions.Inline) {
            problems.add(new Problem(
                    Problem.Kind.OBJECT_CREATE_OPTIONS,
                    module.name(),
                    "settings." + CreateOptions.NAME,
                    Optional.empty(),
                    "createOptions are an object instead of text"));
        }
        return options;
    }

    private void tellOf(String module, JsonText options) {
        if (!options.isStrict()) {
            problems.add(new Problem(
                    Problem.Kind.NOT_STRICT_JSON,
                    module,
                    "settings." + CreateOptions.NAME,
                    Optional.empty(),
                    "The createOptions have comments, trailing commas or other things that strict JSON does not allow;"
                            + " they are gone where something in the createOptions had to change"));
        }
        options.duplicateKeys()
                .forEach(duplicate ->
                        problems.add(duplicate(module, duplicate.path().toString(), duplicate)));
    }

    /** The settings with the options as an object in the place of their first piece. */
    private static ObjectNode expanded(JsonNode settings, CreateOptions.Text options) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : settings.properties()) {
            if (member.getKey().equals(options.firstKey())) {
                expanded.set(options.key(), options.text().tree());
            } else if (!options.pieces().containsKey(member.getKey())) {
                expanded.set(member.getKey(), member.getValue());
            }
        }
        return expanded;
    }
}

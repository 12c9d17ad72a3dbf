package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment in any of the forms in which people keep one.
 *
 * <p>It is a tree in which every module's createOptions stand as an object; {@link #edit} makes a changed one and
 * {@link #render} writes it in the form in which it was read. A deployment never changes.
 */
public final class Deployment implements Reading {
    private final JsonText text;
    private final Wrapper wrapper;
    private final JsonNode tree;
    private final List<Module> modules;
    private final WrittenModules written;
    private final List<Problem> problems;
    private final JsonValue agent;
    private final JsonValue hub;
    private final boolean gaps;
    /** Found out when it is asked for. */
    private @Nullable Boolean template;
    /** Made when it is asked for. */
    private @Nullable Deployment withoutGaps;
    /** Made when the first module is asked for by its name. */
    private @Nullable Map<String, Module> byName;

    /**
     * @param written the modules as they were written
     * @param gaps whether edits left gaps in the tree
     */
    Deployment(
            JsonText text,
            Wrapper wrapper,
            JsonNode tree,
            List<Module> modules,
            WrittenModules written,
            List<Problem> problems,
            boolean gaps) {
        this.text = text;
        this.wrapper = wrapper;
        this.tree = tree;
        this.modules = modules;
        this.written = written;
        this.problems = List.copyOf(problems);
        this.gaps = gaps;
        this.agent = value(wrapper.agent());
        this.hub = value(wrapper.hub());
    }

    private Deployment with(JsonNode other, WrittenModules before, boolean withGaps) {
        return new Deployment(text, wrapper, other, wrapper.modules(other, modules), before, problems, withGaps);
    }

    /**
     * Reads a deployment.
     *
     * @param text a deployment manifest, wrapped in {@code content} or not, with {@code modulesContent},
     *     {@code moduleContent} or the bare sections; a template; or the sections of this module's own desired
     *     properties ({@code edgeAgent}, {@code edgeHub}, {@code moduleTwins}). See {@link JsonText#parse} for what is
     *     read beyond JSON.
     */
    public static Reading read(String text) {
        return DeploymentReader.read(text);
    }

    /** Reads a deployment from text in UTF-8, or in UTF-16 with a byte order mark; see {@link #read(String)}. */
    public static Reading read(byte[] bytes) {
        return DeploymentReader.read(bytes);
    }

    /** The tree, with createOptions as objects. Not to be changed. */
    public JsonNode tree() {
        return tree;
    }

    /** What reading found. */
    public List<Problem> problems() {
        return problems;
    }

    /** Those of one kind. */
    public List<Problem> problems(Problem.Kind kind) {
        return problems().stream().filter(problem -> problem.kind() == kind).toList();
    }

    /** The system modules, then the others, each in the order of the text. */
    public List<Module> modules() {
        return modules;
    }

    /** The module of that name. */
    public Optional<Module> module(String name) {
        Map<String, Module> known = byName;
        if (known == null) {
            known = new HashMap<>();
            for (Module module : modules) {
                known.putIfAbsent(module.name(), module);
            }
            byName = known;
        }
        return Optional.ofNullable(known.get(name));
    }

    /** The desired properties of the IoT Edge agent. */
    public JsonValue agent() {
        return agent;
    }

    /** The desired properties of the IoT Edge hub. */
    public JsonValue hub() {
        return hub;
    }

    /** The routes: text, or an object whose {@code route} is the text. */
    public List<JsonValue> routes() {
        return wrapper.routes(tree);
    }

    /**
     * What the deployment holds for a module's own twin, by the key that names the module: nothing where that key holds
     * the section of the agent or of the hub.
     */
    public JsonValue moduleTwin(String module) {
        return wrapper.moduleTwin(tree, module);
    }

    /** The keys by which the deployment holds modules' own twins. */
    public List<JsonValue> moduleTwins() {
        return wrapper.moduleTwins(tree);
    }

    /**
     * What {@code az iot edge set-modules} refuses of the deployment, at the places that its text has; nothing of a
     * layered deployment, which that tool does not check.
     */
    public List<ToolFault> toolFaults() {
        return ToolSchemas.faults(wrapper.manifest(tree).path("modulesContent")).stream()
                .map(fault -> new ToolFault(wrapper.placeOf(fault.path()), fault.kind(), fault.expected()))
                .toList();
    }

    /** The module that holds the value at a path, or is it. */
    public Optional<Module> moduleAt(JsonPath path) {
        return modules.stream()
                .filter(module -> path.startsWith(module.value().path()))
                .findFirst();
    }

    /** What holds the desired properties of the agent and of the hub; nothing where those stand there themselves. */
    public List<JsonValue> sectionOwners() {
        return wrapper.owners().stream().map(this::value).toList();
    }

    /** What must be objects for the modules' own twins to be some: their holder, each of them, and what each holds. */
    public List<JsonValue> twinSections() {
        Stream<JsonValue> twins = moduleTwins().stream().flatMap(twin -> Stream.of(twin, twin.get(Wrapper.DESIRED)));
        return Stream.concat(Stream.of(value(wrapper.twins())), twins).toList();
    }

    /**
     * A path as an operator reads it, such as {@code $edgeHub.routes.upstream}: without the wrapper around the
     * sections.
     */
    public String pathOf(JsonPath path) {
        return wrapper.shown(path);
    }

    /** Finds the places in the text; of a deployment as it was read. */
    public Regions regions() {
        return new Regions(this, new SourceRegions(text, written.optionsBySettings(modules)));
    }

    /**
     * Whether it is a template of a deployment, by its own word or because it has placeholders that a tool fills in
     * before it is applied. One that lost its last placeholder is none any more.
     */
    public boolean isTemplate() {
        Boolean known = template;
        if (known == null) {
            known = tree.has("$schema-template") || Placeholders.in(tree);
            template = known;
        }
        return known;
    }

    /** The value that holds the sections. */
    JsonValue content() {
        return value(wrapper.content());
    }

    private JsonValue value(JsonPath path) {
        return new JsonValue(path, Edits.at(tree, path));
    }

    /**
     * The deployment after the edits, see {@link Edits#apply}.
     *
     * @param edits with paths from the root of {@link #tree()}
     */
    public Deployment edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        boolean more = edits.stream().anyMatch(Edits::leavesGap);
        return with(Edits.apply(tree, edits), written.after(edits), gaps || more);
    }

    /** The deployment without the gaps that edits left, see {@link Edits#closeGaps}. */
    public Deployment closeGaps() {
        if (!gaps) {
            return this;
        }
        Deployment known = withoutGaps;
        if (known == null) {
            known = with(Edits.closeGaps(tree), written, false);
            withoutGaps = known;
        }
        return known;
    }

    /** Whether it is to be laid over others, so that its keys name single modules and routes. */
    public boolean isLayered() {
        return wrapper.isLayered(tree);
    }

    /**
     * The sections under the names that a twin can hold: {@code edgeAgent}, {@code edgeHub} and {@code moduleTwins},
     * those that the deployment has. createOptions are text in them.
     *
     * @param pieceLimit the most bytes (UTF-8) of one piece of createOptions that changed
     */
    public ObjectNode sections(int pieceLimit) {
        return wrapper.sections(collapsed(() -> false, pieceLimit));
    }

    /**
     * The deployment as {@code az iot edge set-modules} takes it, in whatever form it was read: <code>
     * {"modulesContent": {…}}</code> with createOptions as text.
     *
     * @param pieceLimit the most bytes (UTF-8) of one piece of createOptions that changed
     */
    public ObjectNode manifest(int pieceLimit) {
        return wrapper.manifest(collapsed(() -> false, pieceLimit));
    }

    /** The manifest of which these are the {@link #sections}. */
    public static ObjectNode manifest(ObjectNode sections) {
        return Wrapper.manifestOf(sections);
    }

    /** The text of a module's createOptions, as long as nothing of the module was changed. */
    public Optional<CreateOptions.Text> optionsAsWritten(Module module) {
        return written.unchanged(module)
                .map(WrittenModules.Written::options)
                .filter(CreateOptions.Text.class::isInstance)
                .map(CreateOptions.Text.class::cast);
    }

    /**
     * The bytes (UTF-8) of the longest piece of a module's createOptions as written; 0 if they stay an object.
     *
     * @param pieceLimit the most bytes of one piece of createOptions that changed
     */
    public int longestPiece(Module module, int pieceLimit) {
        return new DeploymentWriter(this::isTemplate, pieceLimit).longestPiece(module, written.options(module));
    }

    /**
     * The text of the deployment in the form in which it was read.
     *
     * @param pieceLimit the most bytes (UTF-8) of one piece of createOptions that changed
     */
    public String render(int pieceLimit) {
        return text.render(collapsed(this::isTemplate, pieceLimit));
    }

    /** The tree with createOptions in the form in which they were written. */
    private JsonNode collapsed(BooleanSupplier template, int pieceLimit) {
        return new DeploymentWriter(template, pieceLimit).collapse(tree, modules, written);
    }
}

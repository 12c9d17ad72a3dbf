package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.json.TextBytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    private final Map<JsonPath, AsWritten> written;
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
     * @param written how the modules were written, by their paths
     * @param gaps whether edits left gaps in the tree
     */
    Deployment(
            JsonText text,
            Wrapper wrapper,
            JsonNode tree,
            List<Module> modules,
            Map<JsonPath, AsWritten> written,
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

    private Deployment with(JsonNode other, Map<JsonPath, AsWritten> options, boolean withGaps) {
        return new Deployment(text, wrapper, other, wrapper.modules(other, modules), options, problems, withGaps);
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

    /**
     * Reads a deployment from the bytes of a file.
     *
     * @param bytes text in UTF-8, or in UTF-16 with a byte order mark; see {@link #read(String)}
     */
    public static Reading read(byte[] bytes) {
        return TextBytes.decode(bytes)
                .map(Deployment::read)
                .orElseGet(() -> DeploymentReader.failure(Optional.empty(), "The file is not text in UTF-8"));
    }

    /** The tree, with createOptions as objects. Not to be changed. */
    public JsonNode tree() {
        return tree;
    }

    /** What reading found. */
    public List<Problem> problems() {
        return problems;
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

    /** What the deployment holds for a module's own twin, by the key that names the module. */
    public JsonValue moduleTwin(String module) {
        return value(wrapper.twins().child(module));
    }

    /** The keys by which the deployment holds modules' own twins. */
    public List<JsonValue> moduleTwins() {
        return value(wrapper.twins()).members().stream()
                .filter(twin ->
                        !twin.name().equals(wrapper.agentKey()) && !twin.name().equals(wrapper.hubKey()))
                .toList();
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
        return new Regions(this, new SourceRegions(text, options()));
    }

    /** The createOptions as they were written, by the paths of the settings. */
    private Map<JsonPath, CreateOptions> options() {
        Map<JsonPath, CreateOptions> options = new HashMap<>();
        for (Module module : modules) {
            Optional.ofNullable(written.get(module.value().path()))
                    .ifPresent(before -> options.put(module.settings().path(), before.options()));
        }
        return options;
    }

    /**
     * Of the values of a module, or of its twin, on the way to a path the innermost.
     *
     * @param path as {@link Module#pathOf} writes it
     */
    public JsonValue innermost(Module module, String path) {
        JsonValue twin = moduleTwin(module.name());
        return path.startsWith(Wrapper.DESIRED) && twin.exists()
                ? twin.innermost(path, module::pathOf)
                : module.innermost(path);
    }

    /** Of the values on the way to a path as {@link #pathOf} writes it, the innermost. */
    public JsonValue innermost(String path) {
        return value(wrapper.content()).innermost(path, this::pathOf);
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

    /** The edit that gives a module another name; routes and twins that name it are not touched. */
    public Edit rename(Module module, String name) {
        JsonPath path = module.value().path();
        // In a layered deployment the name is the end of a longer key.
        String key = path.name();
        return new Edit.Rename(
                path, key.substring(0, key.length() - module.name().length()) + name);
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
        return with(Edits.apply(tree, edits), moved(edits), gaps || more);
    }

    private Map<JsonPath, AsWritten> moved(List<Edit> edits) {
        List<Edit> renames =
                edits.stream().filter(edit -> edit instanceof Edit.Rename).toList();
        if (renames.isEmpty()) {
            return written;
        }
        Map<JsonPath, AsWritten> moved = new HashMap<>();
        written.forEach((path, options) -> moved.put(path.after(renames), options));
        return moved;
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

    /**
     * How many bytes (UTF-8) the longest piece of a module's createOptions has as it is written; 0 if they stay an
     * object.
     *
     * @param pieceLimit the most bytes of one piece of createOptions that changed
     */
    public int longestPiece(Module module, int pieceLimit) {
        AsWritten before = written.get(module.value().path());
        return new DeploymentWriter(this::isTemplate, pieceLimit)
                .longestPiece(module, before == null ? new CreateOptions.None() : before.options());
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

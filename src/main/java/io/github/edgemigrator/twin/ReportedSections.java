package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The converted deployment as sections of a report, secrets hidden unless the operator wants them. */
final class ReportedSections {
    static final String AGENT = "edgeAgent";
    static final String HUB = "edgeHub";
    static final String TWINS = "moduleTwins";

    /** The objects of the agent's section that hold modules. */
    static final List<String> MODULES = List.of("systemModules", "modules");

    private final ObjectNode before;
    private final ObjectNode after;
    private final ObjectNode shown;
    private final boolean layered;
    private final boolean complete;

    /** @param shown the converted deployment as it may be shown */
    ReportedSections(Conversion conversion, Deployment shown, int chunkSize) {
        this.before = conversion.input().sections(chunkSize);
        this.after = conversion.output().sections(chunkSize);
        this.shown = shown.sections(chunkSize);
        this.layered = conversion.output().isLayered();
        this.complete = Deployment.manifest(after).equals(conversion.output().manifest(chunkSize));
    }

    /** Why sections cannot hold all of it, whatever its size; empty if they can. */
    Optional<String> fault() {
        if (layered) {
            return Optional.of("the keys of a layered deployment have dots, which a twin's keys cannot have");
        }
        return complete
                ? EdgeHubJson.changed(shown).map(place -> "edgeHub would rewrite " + place)
                : Optional.of("it has properties where no tool looks, for which a twin has no place");
    }

    /** All of the deployment as it was before. */
    ObjectNode before() {
        return before;
    }

    /** All of the deployment; of the module twins those that changed or moved. */
    ObjectNode all() {
        ObjectNode sections = shown.deepCopy();
        removeUnchanged(sections, TWINS);
        return sections;
    }

    /** What changed. A module that is missing stands in the deployment as it was given. */
    ObjectNode changed() {
        ObjectNode sections = all();
        if (after.path(HUB).equals(before.path(HUB))) {
            sections.remove(HUB);
        }
        MODULES.forEach(group -> removeUnchanged(sections, AGENT, group));
        return sections;
    }

    private void removeUnchanged(ObjectNode sections, String... path) {
        JsonNode owner = sections;
        JsonNode then = before;
        JsonNode now = after;
        for (int i = 0; i < path.length - 1; i++) {
            owner = owner.path(path[i]);
        }
        for (String name : path) {
            then = then.path(name);
            now = now.path(name);
        }
        String last = path[path.length - 1];
        if (owner instanceof ObjectNode holder && holder.path(last) instanceof ObjectNode members) {
            members.remove(same(then, now));
            if (members.isEmpty()) {
                holder.remove(last);
            }
        }
    }

    private static List<String> same(JsonNode then, JsonNode now) {
        List<String> same = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : now.properties()) {
            if (member.getValue().equals(then.path(member.getKey()))) {
                same.add(member.getKey());
            }
        }
        return same;
    }
}

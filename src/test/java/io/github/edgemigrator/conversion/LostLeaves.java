package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Edits;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The account of a conversion: every leaf of the input must be in the output as it was, or a finding that changes
 * something must name its place.
 */
final class LostLeaves {
    private final Conversion conversion;
    private final List<String> lost = new ArrayList<>();

    private LostLeaves(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The places that nobody accounts for, as {@code module: path}. */
    static List<String> of(Conversion conversion) {
        LostLeaves account = new LostLeaves(conversion);
        Deployment input = conversion.input();
        account.examine(new JsonValue(JsonPath.ROOT, input.tree()));
        return account.lost;
    }

    private void examine(JsonValue value) {
        if (value.json().isContainerNode() && !value.json().isEmpty()) {
            value.members().forEach(this::examine);
            value.elements().forEach(this::examine);
            return;
        }
        Place place = place(value.path());
        if (!isEmptyCreateOptions(value) && !isKept(value, place) && !isNamed(place)) {
            lost.add(place.module() + ": " + place.path());
        }
    }

    /**
     * Where a leaf stands, in the words of findings.
     *
     * @param module the name in the input, or {@code _}
     * @param path in the module, or in the deployment
     * @param before the object of the input that may have moved: the module, its twin, or all
     * @param after where that object is in the output
     */
    private record Place(String module, String path, JsonPath before, JsonPath after) {}

    private Place place(JsonPath leaf) {
        List<Module> modules = conversion.input().modules();
        for (int i = 0; i < modules.size(); i++) {
            Module module = modules.get(i);
            Module now = conversion.output().modules().get(i);
            JsonPath twin = conversion.input().moduleTwin(module.name()).path();
            JsonPath twinNow = conversion.output().moduleTwin(now.name()).path();
            for (Map.Entry<JsonPath, JsonPath> home : Map.of(
                            module.value().path(), now.value().path(), twin, twinNow)
                    .entrySet()) {
                if (leaf.startsWith(home.getKey())) {
                    return new Place(module.name(), module.pathOf(leaf), home.getKey(), home.getValue());
                }
            }
        }
        return new Place(Problem.DEPLOYMENT, conversion.input().pathOf(leaf), JsonPath.ROOT, JsonPath.ROOT);
    }

    /** Where there are no createOptions, there is nothing that could be lost when some come. */
    private static boolean isEmptyCreateOptions(JsonValue leaf) {
        return leaf.name().equalsIgnoreCase("createOptions")
                && (leaf.json().isEmpty() || leaf.json().isNull())
                && leaf.json().asText("").isBlank();
    }

    /** Whether the leaf is where it was, be it that elements before it are gone. */
    private boolean isKept(JsonValue leaf, Place place) {
        JsonPath moved = place.after();
        for (Object step : leaf.path().below(place.before()).steps()) {
            if (step instanceof Integer && isElement(leaf, place, moved)) {
                return true;
            }
            moved = step instanceof Integer number ? moved.child(number) : moved.child((String) step);
        }
        return Edits.at(conversion.output().tree(), moved).equals(leaf.json());
    }

    /** Whether the element of an array that holds the leaf is still an element of it. */
    private boolean isElement(JsonValue leaf, Place place, JsonPath array) {
        int depth = place.before().steps().size()
                + array.steps().size()
                - place.after().steps().size();
        JsonPath element = new JsonPath(leaf.path().steps().subList(0, depth + 1));
        JsonNode wanted = Edits.at(conversion.input().tree(), element);
        return Edits.at(conversion.output().tree(), array).valueStream().anyMatch(wanted::equals);
    }

    private boolean isNamed(Place place) {
        return conversion.findings().stream()
                .filter(Finding::changes)
                .filter(finding -> finding.module().equals(place.module()))
                .anyMatch(finding -> isWithin(place.path(), finding.path()) || isWithin(finding.path(), place.path()));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }
}

package io.github.edgemigrator.manifest;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds where in the text of a deployment stands what a finding or problem is about. */
public final class Regions {
    private final ValueFinder values;
    private final SourceRegions source;
    private final Map<String, Module> modules = new HashMap<>();

    Regions(Deployment deployment, SourceRegions source) {
        this.values = new ValueFinder(deployment);
        this.source = source;
        deployment.modules().forEach(module -> modules.putIfAbsent(module.name(), module));
    }

    /**
     * The place of a value, with the name under which it stands.
     *
     * @param module the module's name, or {@link Problem#DEPLOYMENT}
     * @param path as {@link Module#pathOf} or {@link Deployment#pathOf} writes it; of what is not there, the innermost
     *     of what leads to it is meant
     */
    public Region of(String module, String path) {
        JsonValue found = Optional.ofNullable(modules.get(module))
                .map(owner -> values.innermost(owner, path))
                .orElseGet(() -> values.innermost(path));
        return source.of(found.path());
    }
}

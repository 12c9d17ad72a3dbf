package io.github.edgemigrator.manifest;

import io.github.edgemigrator.json.JsonValue;

/**
 * Finds values of a deployment by their paths as an operator reads them. For a path to nothing it finds the innermost
 * value on the way to it.
 */
public record ValueFinder(Deployment deployment) {
    /** Finds a value by a path as {@link Deployment#pathOf} writes it. */
    public JsonValue innermost(String path) {
        return deployment.content().innermost(path, deployment::pathOf);
    }

    /** Finds a value of a module, or of its twin, by a path as {@link Module#pathOf} writes it. */
    public JsonValue innermost(Module module, String path) {
        JsonValue twin = deployment.moduleTwin(module.name());
        return path.startsWith(Wrapper.DESIRED) && twin.exists()
                ? twin.innermost(path, module::pathOf)
                : module.innermost(path);
    }
}

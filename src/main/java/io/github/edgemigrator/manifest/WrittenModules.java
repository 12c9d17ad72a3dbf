package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of a deployment as they were written, by the paths at which the deployment holds them now. */
record WrittenModules(Map<JsonPath, Written> byPath) {
    WrittenModules {
        byPath = Map.copyOf(byPath);
    }

    /**
     * A module as it was written.
     *
     * @param options its createOptions
     * @param text its definition as the text has it
     * @param expanded its definition with the createOptions as an object
     */
    record Written(CreateOptions options, JsonNode text, JsonNode expanded) {
        private boolean isUnchanged(Module module) {
            return Edits.sameInstance(module.value().json(), expanded);
        }
    }

    /** Returns a module as it was written, if nothing of it was changed. */
    Optional<Written> unchanged(Module module) {
        return Optional.ofNullable(byPath.get(module.value().path())).filter(written -> written.isUnchanged(module));
    }

    /** Returns the createOptions as they were written; none for a module that was not. */
    CreateOptions options(Module module) {
        Written written = byPath.get(module.value().path());
        return written == null ? new CreateOptions.None() : written.options();
    }

    /** Returns the createOptions of those of the modules that were written, by the paths of the settings. */
    Map<JsonPath, CreateOptions> optionsBySettings(List<Module> modules) {
        Map<JsonPath, CreateOptions> options = new HashMap<>();
        for (Module module : modules) {
            if (byPath.containsKey(module.value().path())) {
                options.put(module.settings().path(), options(module));
            }
        }
        return options;
    }

    /** Returns the same modules at the paths that they have after the edits. */
    WrittenModules after(List<Edit> edits) {
        List<Edit> renames =
                edits.stream().filter(edit -> edit instanceof Edit.Rename).toList();
        if (renames.isEmpty()) {
            return this;
        }
        Map<JsonPath, Written> moved = new HashMap<>();
        byPath.forEach((path, written) -> moved.put(path.after(renames), written));
        return new WrittenModules(moved);
    }
}

package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** The binds of a module: the texts of {@code HostConfig.Binds} that the agent does not drop. */
final class Binds {
    /**
     * A bind and the element that writes it.
     *
     * @param value the element of {@code HostConfig.Binds}
     */
    record Written(Bind bind, JsonValue value) {}

    private Binds() {}

    /** The module's binds of one kind. */
    static List<Written> of(Module module, BindKind kind, Context context) {
        List<Written> binds = new ArrayList<>();
        for (JsonValue value : module.hostConfig().get("Binds").elements()) {
            value.text()
                    .flatMap(Bind::parse)
                    .filter(bind -> BindKind.of(bind, context) == kind)
                    .ifPresent(bind -> binds.add(new Written(bind, value)));
        }
        return binds;
    }

    /** Where the module's mounts stand. */
    static JsonPath mounts(Module module) {
        return module.hostConfig().get("Mounts").path();
    }

    /** What the reader must know of options that a mount cannot have; empty if there are none. */
    static String dropped(Bind bind) {
        return bind.dropped().isEmpty()
                ? ""
                : " The options " + String.join(", ", bind.dropped()) + " have no counterpart and are gone.";
    }
}

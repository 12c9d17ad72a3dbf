package io.github.edgemigrator.workload;

import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a module is told to use a web proxy. */
public final class WebProxy {
    /** The variables that name a proxy, in lower case. */
    public static final Set<String> NAMES = Set.of("http_proxy", "https_proxy", "all_proxy");

    private WebProxy() {}

    /** The variable that names the proxy, if it has a value. */
    public static Optional<Variable> of(Module module) {
        return Variable.of(module).stream()
                .filter(variable -> NAMES.contains(variable.name().toLowerCase(Locale.ROOT)))
                .filter(variable -> !variable.value().isBlank())
                .findFirst();
    }
}

package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.WebProxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PROXY-001: keeps a module's calls to its own pod away from the web proxy. */
final class SetNoProxy extends ModuleRule {
    private static final String LOCAL = "localhost";

    SetNoProxy() {
        super(RuleInfo.of("PROXY-001", Severity.INFO)
                .about(WebProxy.NAMES)
                .title("The web proxy is not asked for localhost")
                .why("Modules reach the workload API at http://localhost:35001, which a web proxy cannot forward.")
                .remedy(
                        "Add edgehub and the names of modules that are called over HTTP if the proxy must not see those calls.")
                .reference(Reference.MIGRATION_GUIDE, "#web-proxy"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Variable> variables = Variable.of(module);
        Optional<Variable> proxy = WebProxy.of(module);
        List<Variable> exceptions = variables.stream()
                .filter(variable -> variable.isNamed("no_proxy"))
                .toList();
        if (proxy.isEmpty()) {
            return List.of();
        }
        return exceptions.isEmpty()
                ? List.of(add(module, proxy.get()))
                : exceptions.stream()
                        .flatMap(exception -> merge(module, exception).stream())
                        .toList();
    }

    private Finding add(Module module, Variable proxy) {
        boolean capitals = proxy.name().equals(proxy.name().toUpperCase(Locale.ROOT));
        String name = capitals ? "NO_PROXY" : "no_proxy";
        return at(module, proxy.placeBeside(name))
                .with(proxy.beside(name, LOCAL))
                .now(LOCAL)
                .say(name + " was set to " + LOCAL + " beside " + proxy.name() + ".");
    }

    private List<Finding> merge(Module module, Variable exceptions) {
        Set<String> hosts = Stream.of(exceptions.value().split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (hosts.contains(LOCAL) || hosts.contains("*")) {
            return List.of();
        }
        String merged = exceptions.value().isBlank() ? LOCAL : exceptions.value() + "," + LOCAL;
        return List.of(at(module, exceptions.entry())
                .with(exceptions.withValue(merged))
                .shown(exceptions.value(), merged)
                .say(LOCAL + " was added to " + exceptions.name() + "."));
    }
}

package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.rules.kubernetes.network.NewNames;
import io.github.edgemigrator.rules.kubernetes.network.Publishing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ENV-007: flags modules whose program reads variables that begin like those of the module's own Service. Kubernetes
 * sets {@code KAFKA_PORT=tcp://…} and {@code KAFKA_SERVICE_…} in every container for a Service {@code kafka}; a
 * variable of the module's own with that name wins.
 */
final class FlagServiceVariables extends ModuleRule {
    FlagServiceVariables() {
        super(RuleInfo.of("ENV-007", Severity.WARNING)
                .about("env")
                .title("Variables of a Service must not reach the program")
                .why("For the Service kafka Kubernetes sets KAFKA_PORT=tcp://… in every container; a program that reads"
                        + " KAFKA_PORT as a number or a setting fails.")
                .remedy("Set the variable in the module's env, or give the module another name.")
                .reference(
                        Reference.KUBERNETES,
                        "/tutorials/services/connect-applications-service/#environment-variables"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        boolean service = !Publishing.of(module, context).isEmpty()
                || !Publishing.exposed(module, context).isEmpty();
        if (module.system() || !service) {
            return List.of();
        }
        return NewNames.in(context).host(module).flatMap(host -> finding(module, host)).stream()
                .toList();
    }

    private Optional<Finding> finding(Module module, String host) {
        String prefix = host.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        List<Variable> own = Variable.of(module).stream()
                .filter(variable -> variable.name().startsWith(prefix))
                .toList();
        String port = prefix + "PORT";
        if (own.isEmpty() || own.stream().anyMatch(variable -> variable.name().equals(port))) {
            return Optional.empty();
        }
        return Optional.of(at(module, own.get(0).placeBeside(port))
                .remedy("Set " + port + " of " + module.name()
                        + " to \"\", or to the value that its program expects, or"
                        + " give the module another name in options.renames.")
                .say("Kubernetes sets " + port + "=tcp://… and " + prefix + "SERVICE_HOST for the Service " + host
                        + " in every container, and " + module.name() + " has variables that begin with " + prefix
                        + " itself."));
    }
}

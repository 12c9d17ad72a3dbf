package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DOCKER-005: flags whole structures at the wrong level: a module in a module, createOptions in createOptions, the
 * output of {@code docker inspect}. It moves none: what Docker ignored had no effect there.
 */
final class FlagMisplacedStructures extends DeploymentRule {
    FlagMisplacedStructures() {
        super(RuleInfo.of("DOCKER-005", Severity.WARNING)
                .title("Modules and options must stand at their level")
                .why("IoT Edge ignores a module inside a module, and createOptions inside createOptions, silently.")
                .remedy("Move it to the level where it belongs, or remove it.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>(besideModules(context.deployment()));
        for (Module module : context.deployment().modules()) {
            findings.addAll(inModule(module));
        }
        return findings;
    }

    /** Modules that stand next to the object of modules. */
    private List<Finding> besideModules(Deployment deployment) {
        return deployment.agent().members().stream()
                .filter(WrongLevel::isModule)
                .map(field -> at(deployment, field)
                        .remedy("Move " + field.name() + " into modules if it must run.")
                        .say(field.name() + " is a module next to modules. IoT Edge ignores it there."))
                .toList();
    }

    private List<Finding> inModule(Module module) {
        List<Finding> findings = new ArrayList<>();
        if (module.system() && !module.isEdgeAgent() && !module.isEdgeHub()) {
            findings.add(at(module, module.value())
                    .remedy("Move " + module.name() + " into modules if it must run.")
                    .say(module.name() + " stands in systemModules, of which IoT Edge reads edgeAgent and edgeHub"
                            + " only."));
        }
        for (WrongLevel wrong : WrongLevel.in(module)) {
            findings.add(at(module, wrong.value())
                    .remedy(wrong.remedy())
                    .say(wrong.value().name() + " " + wrong.what() + ". IoT Edge ignores it there."));
        }
        InspectOutput.of(module).map(output -> pasted(module, output)).ifPresent(findings::add);
        return findings;
    }

    private Finding pasted(Module module, InspectOutput output) {
        List<String> above = output.belongingAbove(module);
        Optional<String> move = Optional.of(above)
                .filter(names -> !names.isEmpty())
                .map(names -> "Move " + Sentences.listed(names) + " from Config of " + module.name()
                        + " to the top of createOptions if the module needs "
                        + (names.size() == 1 ? "it" : "them") + ", and remove the rest.");
        return at(module, output.sign())
                .remedy(move.orElse("Keep HostConfig of " + module.name() + ", and remove the rest."))
                .say("createOptions has the form of docker inspect output, of which IoT Edge reads HostConfig only"
                        + (above.isEmpty()
                                ? "."
                                : ": " + Sentences.listed(above) + " in Config " + (above.size() == 1 ? "has" : "have")
                                        + " no effect."));
    }
}

package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** EXTENSION-002: gives the sections of k8s-experimental the names that the agent reads. */
final class NormalizeExtensionSections extends ModuleRule {
    NormalizeExtensionSections() {
        super(RuleInfo.of("EXTENSION-002", Severity.WARNING)
                .about(KubernetesExtension.NAME)
                .title("The sections of k8s-experimental have known names")
                .why("The agent logs a warning about a section that it does not know, and ignores it.")
                .remedy("Check that what it asks for is meant: it takes effect now.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue extension = module.createOptions().get(KubernetesExtension.NAME);
        List<Finding> findings = new ArrayList<>();
        for (JsonValue section : extension.members()) {
            if (KubernetesExtension.sections().stream().noneMatch(section.name()::equalsIgnoreCase)) {
                examine(module, extension, section).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> examine(Module module, JsonValue extension, JsonValue section) {
        Optional<String> certain =
                meant(section.name()).filter(name -> !extension.get(name).exists());
        if (certain.isPresent()) {
            String name = certain.get();
            return Optional.of(at(module, section)
                    .with(new Edit.Rename(section.path(), name))
                    .shown(section.name(), name)
                    .say(section.name() + " is named " + name + " now, as the agent reads it."));
        }
        return meant(section.name())
                .or(() -> Spelling.closest(section.name(), KubernetesExtension.sections()))
                .map(name -> at(module, section)
                        .remedy("Write " + name + " in k8s-experimental of " + module.name() + ", or remove "
                                + section.name() + ".")
                        .say("The agent does not know " + section.name() + " and ignores it. Did you mean " + name
                                + "?"));
    }

    /** The section that is meant for certain: the agent's own documents have the name, or only hyphens differ. */
    private static Optional<String> meant(String section) {
        String plain = section.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
        return plain.equals("deploymentstrategy")
                ? Optional.of("strategy")
                : KubernetesExtension.sections().stream()
                        .filter(plain::equalsIgnoreCase)
                        .findFirst();
    }
}

package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.kubernetes.ModuleNameCheck;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides which modules get another name, and which. */
public final class NewNames {
    /** So long that what is put behind it fits within the 63 characters of a label. */
    private static final int LONGEST_PROPOSAL = 52;

    /** The names of the system modules at IoT Hub. */
    private static final Set<String> IDENTITIES = Set.of("$edgeAgent", "$edgeHub");

    /**
     * A new name.
     *
     * @param reason why, the end of a sentence
     */
    record Rename(String name, String reason) {}

    private final Context context;
    private final Map<Module, Rename> renames = new LinkedHashMap<>();
    private final List<Function<RuleInfo, Finding>> notes = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<Module, String> homeless = new LinkedHashMap<>();

    /** The names of all modules of the deployment. */
    public static NewNames in(Context context) {
        return context.view(context.deployment(), NewNames.class, any -> new NewNames(context));
    }

    private NewNames(Context context) {
        this.context = context;
        List<Module> chosen = new ArrayList<>();
        List<Module> kept = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            if (module.system()) {
                take(module.name(), module.name());
            } else if (IDENTITIES.contains(module.name())) {
                notes.add(reserved(module));
            } else {
                (isChosen(module) ? chosen : kept).add(module);
            }
        }
        kept.forEach(this::keep);
        // Only now is it known which names are free to choose.
        chosen.forEach(this::choose);
        homeless.forEach((module, reason) -> renames.put(module, new Rename(proposal(module.name()), reason)));
        for (String name : context.options().renames().keySet()) {
            if (context.deployment().module(name).isEmpty()) {
                notes.add(unknown(name));
            }
        }
    }

    /**
     * What names such a module elsewhere, a route or a section, means the system module: a new name could not follow.
     */
    private static Function<RuleInfo, Finding> reserved(Module module) {
        return rule -> rule.at(module, module.value())
                .as(Severity.ERROR)
                .remedy("Give " + module.name() + " in modules another name.")
                .say("The name is that of a system module at IoT Hub, and a twin cannot hold it.");
    }

    private Function<RuleInfo, Finding> unknown(String name) {
        return rule -> rule.at(
                        context.deployment(), context.deployment().agent().get("modules"))
                .as(Severity.WARNING)
                .remedy("Correct options.renames.")
                .say("options.renames names the module " + name + ", which the deployment does not have.");
    }

    /** The new names by module. */
    Map<Module, Rename> renames() {
        return renames;
    }

    /** By which the cluster's DNS knows a module, under the name that it gets; empty if nothing is left of that. */
    public Optional<String> host(Module module) {
        Rename rename = renames.get(module);
        return KubernetesNames.objectName(rename == null ? module.name() : rename.name())
                .text()
                .filter(host -> !host.isEmpty());
    }

    /** What the operator must know of names that are not changed, as findings of a rule. */
    List<Finding> notes(RuleInfo rule) {
        return notes.stream().map(note -> note.apply(rule)).toList();
    }

    private boolean isChosen(Module module) {
        String chosen = context.options().renames().getOrDefault(module.name(), module.name());
        return !chosen.equals(module.name());
    }

    private void keep(Module module) {
        Optional<String> fault = fault(module, module.name());
        if (fault.isPresent()) {
            homeless.put(module, "the name " + fault.get());
        } else {
            take(module.name(), module.name());
        }
    }

    private void choose(Module module) {
        String chosen = context.options().renames().getOrDefault(module.name(), module.name());
        Optional<String> fault = fault(module, chosen);
        if (fault.isEmpty()) {
            take(chosen, module.name());
            renames.put(module, new Rename(chosen, "options.renames says so"));
            return;
        }
        notes.add(rule -> rule.at(module, module.value())
                .remedy("Choose another name for " + module.name() + " in options.renames.")
                .say("The name " + chosen + " of options.renames was not used: it " + fault.get() + "."));
        keep(module);
    }

    /** Why a module cannot have a name, the end of a sentence that begins with the name. */
    private Optional<String> fault(Module module, String name) {
        boolean service = !Publishing.of(module, context).isEmpty()
                || !Publishing.exposed(module, context).isEmpty();
        Optional<ModuleNameCheck> check = ModuleNameCheck.of(name, service);
        if (check.isPresent() && check.get().stops()) {
            return Optional.of(check.get().reason());
        }
        if (check.isPresent()) {
            notes.add(rule -> rule.at(module, module.value())
                    .as(Severity.WARNING)
                    .remedy("Give " + module.name() + " a name in options.renames that begins with a letter.")
                    .say("The name " + check.get().reason() + "."));
        }
        String host = objectName(name);
        return Optional.ofNullable(owners.get(host))
                .map(owner -> name.equals(host)
                        ? "is also the Kubernetes name of " + owner
                        : "maps to " + host + ", the same Kubernetes name as " + owner);
    }

    private void take(String name, String owner) {
        owners.put(objectName(name), owner);
    }

    private static String objectName(String name) {
        return KubernetesNames.objectName(name).text().orElse(name);
    }

    /** A free name as close to the old one as Kubernetes allows. */
    private String proposal(String name) {
        String kept = objectName(name).replaceAll("[^a-z0-9-]", "").replaceAll("^-+", "");
        String begun = kept.isEmpty() ? "module" : Character.isDigit(kept.charAt(0)) ? "m-" + kept : kept;
        String base =
                begun.substring(0, Math.min(begun.length(), LONGEST_PROPOSAL)).replaceAll("-+$", "");
        if (ModuleNameCheck.of(base, true).isPresent() || !Route.canName(base)) {
            base = base + "-module";
        }
        String proposal = base;
        for (int number = 2; owners.containsKey(proposal); number++) {
            proposal = base + "-" + number;
        }
        take(proposal, name);
        return proposal;
    }
}

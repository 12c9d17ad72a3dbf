package io.github.edgemigrator.conversion;

import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One conversion on its way: the deployment as the rules so far left it, and what they found.
 *
 * <p>A rule that breaks, or changes something that it does not say, costs the one module at which it happens: that
 * module is left as it was read, and the others are converted.
 */
final class ConversionRun {
    private final RulesByField rules;
    private final Agenda agenda;
    private final Deployment input;
    private final Device device;
    private final Options options;
    private final Plans plans;
    private final List<Finding> found;
    /** The modules that a defect cost, by number: no rule adds, drops or moves a module. */
    private final Map<Integer, Module> spoilt = new TreeMap<>();

    private Deployment deployment;
    /** What rules see of it. */
    private Context context;

    ConversionRun(RulesByField rules, Deployment input, Device device, Options options, List<Finding> noted) {
        this.rules = rules;
        this.agenda = new Agenda(rules, input.modules());
        this.input = input;
        this.device = device;
        this.options = options;
        this.plans = new Plans(device.agent().start());
        this.found = new ArrayList<>(noted);
        this.deployment = input;
        this.context = contextOf(input);
    }

    private Context contextOf(Deployment now) {
        return new Context(input, now, device, options, Collections.unmodifiableList(found), plans);
    }

    /** The deployment after the rules so far, with the gaps that they left. */
    Deployment deployment() {
        return deployment;
    }

    List<Finding> found() {
        return found;
    }

    /** Applies the rules in their order, each if it has something to look at. */
    void applyRules() {
        rules.inOrder().stream().filter(agenda::concerns).forEach(this::apply);
    }

    private void apply(Rule rule) {
        if (rule instanceof ModuleRule each) {
            apply(each);
        } else if (rule instanceof DeploymentRule all) {
            attempt(() -> take(all.examine(context)), bug -> found.add(Defect.of(input, rule, bug)));
        }
    }

    /** All modules are looked at before one is changed, so that what the rule asks for is changed at once. */
    private void apply(ModuleRule rule) {
        Context seen = context;
        List<Module> modules = deployment.modules();
        List<Integer> numbers = agenda.modules(rule).stream()
                .filter(number -> isShown(number, rule))
                .toList();
        attempt(
                () -> {
                    List<Finding> findings = new ArrayList<>();
                    for (int number : numbers) {
                        findings.addAll(rule.examine(modules.get(number), seen));
                    }
                    take(findings);
                },
                // If something is wrong, one after the other shows with which module.
                some -> {
                    for (int number : numbers) {
                        attempt(() -> take(rule.examine(modules.get(number), seen)), bug -> spoil(number, rule, bug));
                    }
                });
    }

    private boolean isShown(int number, ModuleRule rule) {
        boolean read =
                rule.looksAtEdgeAgent() || !deployment.modules().get(number).isEdgeAgent();
        return read && !spoilt.containsKey(number);
    }

    /**
     * Does something for a rule.
     *
     * @param otherwise what to do if it breaks. This is the one place where a conversion catches what only a defect of
     *     ours can be the reason of: the operator gets the other modules converted, and reads of it in the findings.
     */
    private static void attempt(Runnable action, Consumer<Throwable> otherwise) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError bug) {
            otherwise.accept(bug);
        }
    }

    /** Makes the changes that findings ask for, and takes the findings down. */
    private void take(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Finding> allowed = withRoom(
                spoilt.isEmpty()
                        ? findings
                        : findings.stream().filter(this::isAllowed).toList());
        become(changed(allowed));
        found.addAll(allowed);
    }

    /** Without the changes to a module in which one of them has no room; that what they need is lost is told later. */
    private List<Finding> withRoom(List<Finding> findings) {
        Set<String> crowded = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.changes()
                    && (!hasObject(finding) || !EditConflicts.isFor(finding.edits(), deployment.tree()))) {
                crowded.add(finding.module());
            }
        }
        return crowded.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> !finding.changes() || !crowded.contains(finding.module()))
                        .toList();
    }

    /** Whether the module that a finding is about, if it is about one, is an object: nothing is written into others. */
    private boolean hasObject(Finding finding) {
        return deployment
                .module(finding.module())
                .map(module -> module.value().json().isObject())
                .orElse(true);
    }

    private Deployment changed(List<Finding> findings) {
        List<Edit> edits = new ArrayList<>();
        findings.forEach(finding -> edits.addAll(finding.edits()));
        if (edits.isEmpty()) {
            return deployment;
        }
        Deployment after = deployment.edit(edits);
        List<JsonPath> unclaimed = Account.unclaimed(deployment.tree(), after.tree(), edits);
        if (!unclaimed.isEmpty()) {
            throw new Defect.UnclaimedChange(unclaimed);
        }
        return after;
    }

    private void become(Deployment after) {
        if (!after.equals(deployment)) {
            deployment = after;
            context = contextOf(after);
            agenda.update(after.modules());
        }
    }

    /** A module that is left as it was gets a new name at most. */
    private boolean isAllowed(Finding finding) {
        return finding.edits().stream().noneMatch(edit -> spoilt.values().stream()
                .map(Module::value)
                .map(JsonValue::path)
                .anyMatch(path -> edit.path().startsWith(path) && !edit.path().equals(path)));
    }

    /** Leaves a module as it was, because a rule broke at it. */
    private void spoil(int number, Rule rule, Throwable bug) {
        leaveAsItWas(number);
        found.add(Defect.of(input.modules().get(number), rule, bug));
    }

    /** Takes back what the rules so far changed of a module, and what they said of that. */
    private void leaveAsItWas(int number) {
        Module before = input.modules().get(number);
        JsonPath path = deployment.modules().get(number).value().path();
        become(deployment.edit(List.of(new Edit.Put(path, before.value().json()))));
        found.removeIf(finding -> finding.changes() && finding.module().equals(before.name()));
        spoilt.put(number, before);
    }
}

package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Reports a defect of this project at the one module that it costs. */
public final class Defect {
    /** The findings that tell of a defect. No deployment should have one. */
    public static final RuleInfo INFO = RuleInfo.of("ENGINE-001", Severity.ERROR)
            .title("Every change is accounted for")
            .why("A module for which a rule breaks, or changes something unsaid, is left as it was.")
            .remedy("Convert this module by hand, and report the defect with the deployment.")
            .reference(Reference.PROJECT, "#defects");

    private Defect() {}

    /** A rule changed something and did not say so. */
    static final class UnclaimedChange extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnclaimedChange(List<JsonPath> places) {
            super("unclaimed changes at " + places);
        }
    }

    static Finding of(Module module, Rule rule, Throwable bug) {
        return INFO.at(module, module.value())
                .remedy("Convert " + module.name() + " by hand, and report the defect with the deployment.")
                .say("The module is left as it was, because the rule " + describe(rule, bug));
    }

    static Finding of(Deployment deployment, Rule rule, Throwable bug) {
        return INFO.at(deployment, deployment.agent())
                .remedy("Check what " + rule.info().id() + " is about by hand, and report the defect.")
                .say("A rule about all modules was left out, because the rule " + describe(rule, bug));
    }

    /** Where our own code broke. Without the exception's message: it may quote what was converted. */
    private static String describe(Rule rule, Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return rule.info().id() + " broke (" + bug.getClass().getSimpleName() + place + ").";
    }
}

package io.github.edgemigrator.conversion;

import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports a defect of this project at the one module that it costs. */
public final class Defect {
    /** The findings that tell of a defect. No deployment should have one. */
    public static final RuleInfo INFO = RuleInfo.of("ENGINE-001", Severity.ERROR)
            .title("Every change is accounted for")
            .why("A module for which a rule breaks, or changes something unsaid, is left as it was.")
            .remedy("Convert this module by hand, and report the defect with the deployment.")
            .reference(Reference.PROJECT, "#defects");

    private static final int MOST_CAUSES = 8;

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

    /**
     * Where our own code broke: {@code NullPointerException at Report.java:20 <- IOException at Pages.java:7}. Without
     * the exceptions' messages: they may quote what was converted, secrets and all.
     */
    public static String places(Throwable bug) {
        return Stream.iterate(bug, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Defect::place)
                .collect(Collectors.joining(" <- "));
    }

    private static String place(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return bug.getClass().getSimpleName() + place;
    }

    private static String describe(Rule rule, Throwable bug) {
        return rule.info().id() + " broke (" + places(bug) + ").";
    }
}

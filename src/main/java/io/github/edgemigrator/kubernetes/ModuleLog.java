package io.github.edgemigrator.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes down what happens to one module on its way. */
final class ModuleLog {
    private final String module;
    private final Set<Failure> told;
    private List<Failure> failures = new ArrayList<>();
    private List<Note> notes = new ArrayList<>();

    /** What was taken down in one step of the way. */
    record Entries(List<Failure> failures, List<Note> notes) {}

    ModuleLog(String module) {
        this(module, Set.of());
    }

    private ModuleLog(String module, Set<Failure> told) {
        this.module = module;
        this.told = new HashSet<>(told);
    }

    /** A log that goes on where this one is now: what has been told is not told again. */
    ModuleLog continued() {
        return new ModuleLog(module, told);
    }

    /** What was taken down since the step before ended. */
    Entries endStep() {
        Entries entries = new Entries(failures, notes);
        failures = new ArrayList<>();
        notes = new ArrayList<>();
        return entries;
    }

    String module() {
        return module;
    }

    /**
     * The agent cannot read its twin and answers 400.
     *
     * @param fault what is wrong, a sentence without its period, as in all that follow
     */
    void unreadable(String fault) {
        fail(Stage.PARSE, fault + ". The agent refuses the whole deployment (400).");
    }

    /** The planner refuses the modules together. */
    void unplanned(String fault) {
        fail(Stage.PLAN, fault + ". The agent refuses the whole deployment (500).");
    }

    /** The module cannot be written into the agent's resource. */
    void unwritten(String fault) {
        fail(Stage.COMMAND, fault + ". The agent writes nothing of the whole deployment (500).");
    }

    /** The list of objects of that kind cannot be made, for no module. */
    void unmapped(ObjectKind kind, String fault) {
        String lost = kind == ObjectKind.SERVICE ? "no Service and no Deployment" : "no Deployment";
        fail(Stage.OPERATOR, fault + ". The agent then creates " + lost + " of any module (500).");
    }

    /** An error that stops the whole deployment, as every error before Kubernetes does. */
    void fail(Stage stage, String message) {
        refuse(stage, Scope.DEPLOYMENT, message);
    }

    /** An error with the reach that is given. */
    void refuse(Stage stage, Scope scope, String message) {
        Failure failure = new Failure(stage, scope, module, message);
        if (told.add(failure)) {
            failures.add(failure);
        }
    }

    void dropped(String path, Place place, String message) {
        notes.add(new Note(Note.Kind.DROPPED, module, path, message, place));
    }

    void changed(String path, Place place, String message) {
        notes.add(new Note(Note.Kind.CHANGED, module, path, message, place));
    }

    void remark(String path, Place place, String message) {
        notes.add(new Note(Note.Kind.REMARK, module, path, message, place));
    }
}

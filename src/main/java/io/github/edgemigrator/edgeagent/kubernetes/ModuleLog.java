package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Scope;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.request.TwinLog;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes down what happens to one module on its way. */
final class ModuleLog implements TwinLog {
    private final String module;
    /** The messages of failures, which are not told again. */
    private Set<String> told;
    /** Of the step so far; of most there is nothing to tell. */
    private List<Failure> failures = List.of();

    private List<Note> notes = List.of();

    /** What was taken down in one step of the way. */
    record Entries(List<Failure> failures, List<Note> notes) {
        static final Entries NONE = new Entries(List.of(), List.of());

        boolean isAny() {
            return !failures.isEmpty() || !notes.isEmpty();
        }
    }

    ModuleLog(String module) {
        this(module, Set.of());
    }

    private ModuleLog(String module, Set<String> told) {
        this.module = module;
        this.told = told.isEmpty() ? Set.of() : new HashSet<>(told);
    }

    /** A log that goes on where this one is now: what has been told is not told again. */
    ModuleLog continued() {
        return new ModuleLog(module, told);
    }

    /** What was taken down since the step before ended. */
    Entries endStep() {
        if (failures.isEmpty() && notes.isEmpty()) {
            return Entries.NONE;
        }
        Entries entries = new Entries(failures, notes);
        failures = List.of();
        notes = List.of();
        return entries;
    }

    private static <T> List<T> and(T one, List<T> before) {
        List<T> more = before.isEmpty() ? new ArrayList<>() : before;
        more.add(one);
        return more;
    }

    String module() {
        return module;
    }

    @Override
    public void unreadable(String path, String fault) {
        refused(path, fault, "The agent refuses the whole deployment (400).");
    }

    @Override
    public void refused(String path, String fault, String answer) {
        fail(Stage.PARSE, path, fault, answer);
    }

    /** The planner refuses the modules together. */
    void unplanned(String fault) {
        fail(Stage.PLAN, "", fault, "The agent refuses the whole deployment (500).");
    }

    /** The module cannot be written into the agent's resource. */
    void unwritten(String path, String fault) {
        fail(Stage.COMMAND, path, fault, "The agent writes nothing of the whole deployment (500).");
    }

    /** The list of objects of that kind cannot be made, for no module. */
    void unmapped(ObjectKind kind, String path, String fault) {
        String lost = kind == ObjectKind.SERVICE ? "no Service and no Deployment" : "no Deployment";
        fail(Stage.OPERATOR, path, fault, "The agent then creates " + lost + " of any module (500).");
    }

    /** An error that stops the whole deployment, as every error before Kubernetes does. */
    void fail(Stage stage, String path, String fault, String answer) {
        refuse(stage, Scope.DEPLOYMENT, path, fault, answer);
    }

    /** An error with the reach that is given. */
    void refuse(Stage stage, Scope scope, String path, String fault, String answer) {
        Failure failure = new Failure(stage, scope, module, path, fault, answer);
        if (told.isEmpty()) {
            told = new HashSet<>();
        }
        if (told.add(failure.message())) {
            failures = and(failure, failures);
        }
    }

    /** A field has no effect. */
    void dropped(JsonValue field, String path, String message) {
        note(Note.Kind.DROPPED, path, Optional.of(field), ObjectPlace.DEPLOYMENT, message);
    }

    void dropped(String path, ObjectPlace place, String message) {
        note(Note.Kind.DROPPED, path, Optional.empty(), place, message);
    }

    void changed(String path, ObjectPlace place, String message) {
        note(Note.Kind.CHANGED, path, Optional.empty(), place, message);
    }

    void remark(String path, ObjectPlace place, String message) {
        note(Note.Kind.REMARK, path, Optional.empty(), place, message);
    }

    private void note(Note.Kind kind, String path, Optional<JsonValue> value, ObjectPlace place, String message) {
        notes = and(new Note(kind, module, path, value, message, place.inPlan()), notes);
    }
}

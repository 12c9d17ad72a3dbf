package io.github.edgemigrator.kubernetes;

import java.util.List;

/** Takes down what happens to one module on its way. */
final class ModuleLog {
    private final String module;
    private final List<Failure> failures;
    private final List<Note> notes;

    /** Adds to the lists of the whole deployment. */
    ModuleLog(String module, List<Failure> failures, List<Note> notes) {
        this.module = module;
        this.failures = failures;
        this.notes = notes;
    }

    String module() {
        return module;
    }

    /** An error that stops the whole deployment, as every error before Kubernetes does. */
    void fail(Stage stage, String message) {
        refuse(stage, Scope.DEPLOYMENT, message);
    }

    /** An error with the reach that is given. */
    void refuse(Stage stage, Scope scope, String message) {
        Failure failure = new Failure(stage, scope, module, message);
        if (!failures.contains(failure)) {
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

    /** Whether something has failed at the stage or before it. */
    boolean failedUpTo(Stage stage) {
        return failures.stream()
                .anyMatch(failure ->
                        failure.module().equals(module) && failure.stage().compareTo(stage) <= 0);
    }
}

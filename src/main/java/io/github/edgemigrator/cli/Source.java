package io.github.edgemigrator.cli;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.manifest.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a deployment is read from.
 *
 * @param file empty for standard input
 */
record Source(Optional<Path> file) {
    /** Stands for standard input on the command line. */
    static final String STANDARD_INPUT = "-";

    /** What an argument of the command line means. */
    static Source of(String argument) {
        return new Source(argument.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(Path.of(argument)));
    }

    /** Its name for messages. */
    String name() {
        return file.map(Path::toString).orElse("standard input");
    }

    /** Whether it is the file at a path, whatever links lead to it. */
    boolean isAt(Path other) {
        try {
            return file.isPresent() && Files.isSameFile(file.get(), other);
        } catch (IOException notThereYet) {
            return false;
        }
    }

    /** Reads it as it is. */
    byte[] bytes() {
        try {
            return file.isPresent() ? Files.readAllBytes(file.get()) : System.in.readAllBytes();
        } catch (IOException e) {
            throw new FileException(name(), "read", e);
        }
    }

    /** Reads the deployment. */
    Reading read() {
        return Deployment.read(bytes());
    }

    /** Reads the deployment; a file that cannot be read is one without a deployment. */
    Reading tryToRead() {
        try {
            return read();
        } catch (FileException unreadable) {
            String message = String.valueOf(unreadable.getMessage());
            return new Reading.Failure(
                    new Problem(Problem.Kind.UNREADABLE_DEPLOYMENT, Problem.DEPLOYMENT, "", Optional.empty(), message));
        }
    }
}

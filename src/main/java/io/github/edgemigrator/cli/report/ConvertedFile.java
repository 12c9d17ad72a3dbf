package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.manifest.Reading;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A deployment file and what became of it.
 *
 * @param file as the user named it; empty for standard input
 * @param reading what it holds
 * @param outcome of its conversion
 */
public record ConvertedFile(Optional<Path> file, Reading reading, Outcome outcome) {
    /** How reports name it. */
    String name() {
        return file.map(Path::toString).orElse("standard input");
    }
}

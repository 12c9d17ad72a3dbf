package io.github.edgemigrator.cli;

import io.github.edgemigrator.cli.DeploymentFiles.Candidate;
import io.github.edgemigrator.cli.report.ConvertedFile;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts several files. What is wrong with one costs none of the others. */
final class Batch {
    private final Settings settings;
    private final Map<Candidate, ConvertedFile> converted = new LinkedHashMap<>();
    private final List<Path> skipped = new ArrayList<>();

    Batch(Settings settings) {
        this.settings = settings;
    }

    /** Converts files; those in folders that are no deployments are left out. */
    void convert(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            Reading reading = new Source(Optional.of(candidate.file())).tryToRead();
            if (candidate.isWanted(reading)) {
                converted.put(
                        candidate,
                        new ConvertedFile(Optional.of(candidate.file()), reading, Migration.of(reading, settings)));
            } else {
                skipped.add(candidate.file());
            }
        }
    }

    List<ConvertedFile> converted() {
        return List.copyOf(converted.values());
    }

    /** Files in the folders that are JSON, but no deployments. */
    List<Path> skipped() {
        return skipped;
    }

    /**
     * Writes the converted deployments into a folder under their names.
     *
     * @throws FileException if two would have one name, or one would overwrite an input; then nothing is written
     */
    void write(Path folder) {
        Map<Path, Path> targets = new HashMap<>();
        List<Path> inputs = converted.keySet().stream()
                .map(candidate -> real(candidate.file()))
                .toList();
        for (Candidate candidate : converted.keySet()) {
            Path target = folder.resolve(candidate.name());
            Optional<Path> other = Optional.ofNullable(targets.put(real(target), candidate.file()));
            if (other.isPresent()) {
                throw new FileException(other.get() + " and " + candidate.file() + " would both be written to " + target
                        + "; name their folder instead");
            }
            if (inputs.contains(real(target))) {
                throw new FileException(target + " is an input and would be overwritten; name another folder");
            }
        }
        converted.forEach((candidate, file) -> {
            if (file.outcome() instanceof Conversion conversion) {
                write(folder.resolve(candidate.name()), conversion);
            }
        });
    }

    private void write(Path target, Conversion conversion) {
        try {
            Files.createDirectories(target.toAbsolutePath().normalize().getParent());
        } catch (IOException e) {
            throw new FileException(target.toString(), "write", e);
        }
        Output.write(target, conversion.output().render(settings.options().chunkSize()));
    }

    /** The file itself, whatever links lead to it. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThereYet) {
            return file.toAbsolutePath().normalize();
        }
    }
}

package io.github.edgemigrator.cli;

import io.github.edgemigrator.manifest.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds deployments in files and folders that the user names. */
final class DeploymentFiles {
    /** What only deployments have: a file with it is one, though perhaps a broken one. */
    private static final List<String> SIGNS = List.of("modulesContent", "$edgeAgent");

    private DeploymentFiles() {}

    /**
     * A file to convert.
     *
     * @param name below the folder for results
     * @param named whether the user named the file, and not a folder that it is in
     */
    record Candidate(Path file, Path name, boolean named) {
        /** Whether what was read is what the user meant. */
        boolean isWanted(Reading reading) {
            return named
                    || !(reading instanceof Reading.Failure)
                    || SIGNS.stream().anyMatch(this::has);
        }

        private boolean has(String sign) {
            return new String(new Source(Optional.of(file)).bytes(), StandardCharsets.ISO_8859_1).contains(sign);
        }
    }

    /**
     * All files, in the order of the arguments and then by name. Of a folder its {@code *.json} and those in the
     * folders below, hidden ones apart.
     *
     * @param results where results of before can be, which are no input
     */
    static List<Candidate> of(List<Path> arguments, Optional<Path> results) {
        List<Candidate> found = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                found.addAll(inFolder(argument, results));
            } else {
                found.add(new Candidate(argument, argument.getFileName(), true));
            }
        }
        return found;
    }

    private static List<Candidate> inFolder(Path folder, Optional<Path> results) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> results.filter(place -> file.toAbsolutePath()
                                    .normalize()
                                    .startsWith(place.toAbsolutePath().normalize()))
                            .isEmpty())
                    .sorted()
                    .map(file -> new Candidate(file, folder.relativize(file), false))
                    .toList();
        } catch (IOException e) {
            throw new FileException(folder.toString(), "read", e);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            String place = cause instanceof FileSystemException told ? told.getFile() : folder.toString();
            throw new FileException(place, "read", cause);
        }
    }

    private static boolean isHidden(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}

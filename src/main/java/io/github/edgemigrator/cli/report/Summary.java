package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Status;
import io.github.edgemigrator.twin.Counts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of files with what became of them. Names stand last: however long they are, numbers stay below each other.
 */
public final class Summary {
    private static final int STATUS = Arrays.stream(Status.values())
            .mapToInt(status -> status.word().length())
            .max()
            .orElse(0);

    /** So wide at least is a column of numbers. */
    private static final int NUMBER = 4;

    private Summary() {}

    /** A line for each file, and how many there are of each status. */
    public static String of(List<ConvertedFile> files) {
        List<String> titles = Stream.concat(
                        Stream.of("status", "modules", "changed"),
                        Arrays.stream(Severity.values()).map(Severity::word))
                .toList();
        StringBuilder table = new StringBuilder(line(titles, titles, "file"));
        files.forEach(file -> table.append(line(titles, cells(file), TextReport.visible(file.name()))));
        String counts = Arrays.stream(Status.values())
                .map(status -> count(files, status) + " " + status.word())
                .collect(Collectors.joining(", "));
        return table.append(files.size())
                .append(files.size() == 1 ? " deployment: " : " deployments: ")
                .append(counts)
                .append('\n')
                .toString();
    }

    private static List<String> cells(ConvertedFile file) {
        Counts counts = Counts.of(file.outcome());
        return Stream.concat(
                        Stream.of(
                                file.outcome().status().word(),
                                Integer.toString(counts.modules()),
                                Integer.toString(counts.changed())),
                        counts.findings().values().stream().map(String::valueOf))
                .toList();
    }

    private static long count(List<ConvertedFile> files, Status status) {
        return files.stream().filter(file -> file.outcome().status() == status).count();
    }

    /** The status to the left, numbers to the right below their titles. */
    private static String line(List<String> titles, List<String> cells, String file) {
        StringBuilder line = new StringBuilder(("%-" + STATUS + "s").formatted(cells.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            int width = Math.max(titles.get(i).length(), NUMBER);
            line.append("  ").append(("%" + width + "s").formatted(cells.get(i)));
        }
        return line.append("  ").append(file).append('\n').toString();
    }
}

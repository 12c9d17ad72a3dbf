package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Status;
import io.github.edgemigrator.twin.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of files with what became of them. */
public final class Summary {
    private static final int TEXT_COLUMNS = 2;

    private Summary() {}

    /** A line for each file, and how many there are of each status. */
    public static String of(List<ConvertedFile> files) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("file", "status", "modules", "changed"),
                        Arrays.stream(Severity.values()).map(Severity::word))
                .toList());
        files.forEach(file -> rows.add(row(file)));
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> TextStyle.columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        String counts = Arrays.stream(Status.values())
                .map(status -> count(files, status) + " " + status.word())
                .collect(Collectors.joining(", "));
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining()) + files.size()
                + (files.size() == 1 ? " deployment: " : " deployments: ") + counts + "\n";
    }

    private static List<String> row(ConvertedFile file) {
        Counts counts = Counts.of(file.outcome());
        return Stream.concat(
                        Stream.of(
                                TextReport.visible(file.name()),
                                file.outcome().status().word(),
                                Integer.toString(counts.modules()),
                                Integer.toString(counts.changed())),
                        counts.findings().values().stream().map(String::valueOf))
                .toList();
    }

    private static long count(List<ConvertedFile> files, Status status) {
        return files.stream().filter(file -> file.outcome().status() == status).count();
    }

    /** Words to the left, numbers to the right. */
    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String space = " ".repeat(widths.get(i) - TextStyle.columns(row.get(i)));
            line.append(i == 0 ? "" : "  ").append(i < TEXT_COLUMNS ? row.get(i) + space : space + row.get(i));
        }
        return line.append('\n').toString();
    }
}

package io.github.edgemigrator.cli.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.edgemigrator.cli.report.JsonLines.Line;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON before and after a conversion, line by line. */
final class SideBySide {
    private SideBySide() {}

    /**
     * A line before and after; the same, or one of them is missing, or the one takes the other's place.
     *
     * @param same whether the line did not change
     */
    record Row(Optional<Line> before, Optional<Line> after, boolean same) {}

    static List<Row> of(JsonValue before, JsonValue after) {
        List<Line> old = JsonLines.of(before);
        List<Line> now = JsonLines.of(after);
        List<Row> rows = new ArrayList<>();
        int oldAt = 0;
        int nowAt = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(old), texts(now)).getDeltas()) {
            int oldStart = delta.getSource().getPosition();
            while (oldAt < oldStart) {
                rows.add(new Row(Optional.of(old.get(oldAt++)), Optional.of(now.get(nowAt++)), true));
            }
            int oldEnd = oldStart + delta.getSource().size();
            int nowEnd = nowAt + delta.getTarget().size();
            while (oldAt < oldEnd || nowAt < nowEnd) {
                Optional<Line> left = oldAt < oldEnd ? Optional.of(old.get(oldAt++)) : Optional.empty();
                Optional<Line> right = nowAt < nowEnd ? Optional.of(now.get(nowAt++)) : Optional.empty();
                rows.add(new Row(left, right, false));
            }
        }
        while (oldAt < old.size()) {
            rows.add(new Row(Optional.of(old.get(oldAt++)), Optional.of(now.get(nowAt++)), true));
        }
        return rows;
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}

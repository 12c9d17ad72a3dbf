package io.github.edgemigrator.manifest;

import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.Position;
import io.github.edgemigrator.json.Region;
import io.github.edgemigrator.json.SourceTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds where the values of a deployment stand in its text, those in the text of createOptions among them. */
final class SourceRegions {
    private static final int UNICODE_ESCAPE = 6;

    private final JsonText text;
    private final Map<JsonPath, CreateOptions> written;
    /** Where each line starts. */
    private final int[] lines;

    /** @param written the createOptions by the paths of their settings, as they are read */
    SourceRegions(JsonText text, Map<JsonPath, CreateOptions> written) {
        this.text = text;
        this.written = written;
        this.lines = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.source().length())
                                .filter(i -> text.source().charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** Where the value at a path stands, with its name; of what leads to a value that is not there, the innermost. */
    Region of(JsonPath path) {
        SourceTree tree = text.sourceTree();
        int start = tree.start();
        JsonPath here = JsonPath.ROOT;
        for (Object step : path.steps()) {
            String name = step.toString();
            if (written.get(here) instanceof CreateOptions.Text options
                    && options.key().equals(name)) {
                return inOptions(tree.members(), options, path.below(here.child(name)));
            }
            SourceTree.Child child = tree.members().get(name);
            if (child == null) {
                break;
            }
            start = child.start();
            tree = child.value();
            here = step instanceof Integer element ? here.child(element) : here.child(name);
        }
        return region(start, tree.end());
    }

    private Region inOptions(Map<String, SourceTree.Child> settings, CreateOptions.Text options, JsonPath path) {
        SourceTree tree = options.text().sourceTree();
        Optional<SourceTree.Child> found = Optional.empty();
        for (Object step : path.steps()) {
            Optional<SourceTree.Child> child =
                    Optional.ofNullable(tree.members().get(step.toString()));
            if (child.isEmpty()) {
                break;
            }
            found = child;
            tree = child.get().value();
        }
        List<SourceTree> pieces = options.pieces().keySet().stream()
                .flatMap(key -> Optional.ofNullable(settings.get(key)).stream())
                .map(SourceTree.Child::value)
                .filter(piece -> piece.json().isTextual())
                .toList();
        SourceTree.Child first = settings.getOrDefault(
                options.firstKey(), new SourceTree.Child("", pieces.get(0).start(), pieces.get(0)));
        // A byte order mark is part of the pieces, but not of the text that is read of them.
        int mark = pieces.stream()
                        .mapToInt(piece -> piece.json().textValue().length())
                        .sum()
                - options.text().source().length();
        return found.map(child -> region(
                        place(pieces, mark + child.start()).start(),
                        place(pieces, mark + child.value().end() - 1).end()))
                .orElseGet(() -> region(first.start(), first.value().end()));
    }

    /** The places of a character in the source, where it can be an escape of several. */
    private record Place(int start, int end) {}

    /** Where a character of the joined pieces stands. */
    private Place place(List<SourceTree> pieces, int character) {
        int left = character;
        for (SourceTree piece : pieces) {
            int length = piece.json().textValue().length();
            if (left < length) {
                return place(piece, left);
            }
            left -= length;
        }
        throw new IllegalArgumentException("the pieces have no character " + character);
    }

    private Place place(SourceTree quoted, int character) {
        int start = quoted.start() + 1;
        for (int i = 0; i < character; i++) {
            start += lengthAt(start);
        }
        return new Place(start, start + lengthAt(start));
    }

    private int lengthAt(int offset) {
        boolean escape = text.source().charAt(offset) == '\\';
        boolean unicode = escape && text.source().charAt(offset + 1) == 'u';
        return unicode ? UNICODE_ESCAPE : escape ? 2 : 1;
    }

    private Region region(int start, int end) {
        return new Region(position(start), position(end));
    }

    private Position position(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found < 0 ? -found - 2 : found;
        return new Position(line + 1, offset - lines[line] + 1);
    }
}

package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.CreateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the agent cannot read in the text of createOptions, though it is plain what is meant: a byte order mark, and a
 * comment in front of a value that it keeps as loose JSON (Newtonsoft, {@code SetExtensionData}).
 */
public final class OptionsText {
    private OptionsText() {}

    /**
     * Something that the agent cannot read.
     *
     * @param path in the createOptions; empty if it is the text as a whole
     * @param what it is, the end of a sentence that begins with the path
     */
    public record Fault(String path, String what) {}

    /**
     * What the agent cannot read, in the order of the text.
     *
     * @param type the type into which the agent reads createOptions
     */
    public static List<Fault> faults(CreateOptions.Text options, Shape.Fields type) {
        List<Fault> faults = new ArrayList<>();
        if (options.hasByteOrderMark()) {
            faults.add(new Fault("", "begins with a byte order mark"));
        }
        for (JsonPath member : options.text().afterComment()) {
            if (isLoose(member, type)) {
                faults.add(new Fault(member.toString(), "has a comment in front of its value"));
            }
        }
        return faults;
    }

    /** Whether a type of the agent has the member's object, but not the member. */
    private static boolean isLoose(JsonPath member, Shape.Fields type) {
        Optional<Shape> shape = Optional.of(type);
        for (Object step : member.parent().steps()) {
            shape = shape.flatMap(known -> within(known, step.toString()));
        }
        return shape.filter(known -> known instanceof Shape.Fields fields && !fields.has(member.name()))
                .isPresent();
    }

    private static Optional<Shape> within(Shape shape, String step) {
        if (shape instanceof Shape.Fields fields) {
            return fields.find(step).map(Shape.Field::shape);
        }
        if (shape instanceof Shape.MapOf map) {
            return Optional.of(map.value());
        }
        return shape instanceof Shape.ListOf list ? Optional.of(list.element()) : Optional.empty();
    }
}

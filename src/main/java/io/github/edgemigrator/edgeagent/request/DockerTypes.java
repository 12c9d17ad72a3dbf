package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.edgeagent.request.Shape.Flag;
import io.github.edgemigrator.edgeagent.request.Shape.ListOf;
import io.github.edgemigrator.edgeagent.request.Shape.MapOf;
import io.github.edgemigrator.edgeagent.request.Shape.Whole;
import io.github.edgemigrator.edgeagent.request.Shape.Width;
import io.github.edgemigrator.edgeagent.request.Shape.Words;
import java.util.List;

/** The types of {@link DockerField}s. */
final class DockerTypes {
    static final Shape SWITCH = new Flag(false);
    static final Shape OPTIONAL_SWITCH = new Flag(true);
    static final Shape COUNT = new Whole(Width.LONG, false);
    static final Shape OPTIONAL_COUNT = new Whole(Width.LONG, true);
    static final Shape UNSIGNED = new Whole(Width.UNSIGNED_LONG, false);
    static final Shape WEIGHT = new Whole(Width.UNSIGNED_SHORT, false);
    static final Shape STRINGS = new MapOf(Shape.TEXT);

    /** An empty object for each port. */
    static final Shape PORTS = new MapOf(Shape.fields().keepingOthers().notNullable());

    static final Shape CONSOLE_SIZE = new ListOf(UNSIGNED);
    static final Shape ULIMITS = list(Shape.fields().texts("Name").withAll(COUNT, "Hard", "Soft"));
    static final Shape WEIGHTS = list(Shape.fields().texts("Path").withAll(WEIGHT, "Weight"));
    static final Shape RATES = list(Shape.fields().texts("Path").withAll(UNSIGNED, "Rate"));
    static final Shape DEVICES = list(Shape.fields().texts("PathOnHost", "PathInContainer", "CgroupPermissions"));

    static final Shape LOG_CONFIG =
            Shape.fields().texts("Type").with("Config", STRINGS).keepingOthers();

    /** The name is a {@code RestartPolicyKind}: the words of .NET, which have no hyphens. */
    static final Shape RESTART_POLICY = Shape.fields()
            .with("Name", new Words(List.of("undefined", "no", "always", "onfailure", "unlessstopped")))
            .with("MaximumRetryCount", COUNT)
            .keepingOthers();

    static final Shape NETWORKING = Shape.fields()
            .with(
                    "EndpointsConfig",
                    new MapOf(Shape.fields().with("Aliases", Shape.TEXTS).keepingOthers()))
            .keepingOthers();

    private DockerTypes() {}

    private static Shape list(Shape.Fields element) {
        return new ListOf(element.keepingOthers());
    }
}

package io.github.edgemigrator.edgeagent.request;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An object of Docker's container-create request whose fields are known. */
public enum DockerObject {
    /** createOptions themselves. */
    TOP(""),
    HOST("HostConfig"),
    MOUNT("HostConfig.Mounts[]"),
    /** A binding of a port; the agent drops fields that it does not know. */
    BINDING("HostConfig.PortBindings[]");

    private final String path;

    DockerObject(String path) {
        this.path = path;
    }

    /** The path from createOptions on; empty for createOptions themselves. */
    public String path() {
        return path;
    }

    /** The field with the name in any case; empty if neither Docker nor the agent knows it. */
    public Optional<DockerField> find(String name) {
        return fields().find(name);
    }

    /** The names of the fields in Docker's spelling. */
    public Set<String> names() {
        return fields().names();
    }

    private NamesInAnyCase<DockerField> fields() {
        return Objects.requireNonNull(Fields.BY_OBJECT.get(this));
    }

    /**
     * The type of the object.
     *
     * @param typed the fields to which the agent gives their types; others are kept as loose JSON
     */
    public Shape.Fields type(Predicate<DockerField> typed) {
        List<Shape.Field> fields = new ArrayList<>();
        for (String name : names()) {
            find(name).flatMap(field -> field.type(typed)).ifPresent(type -> fields.add(new Shape.Field(name, type)));
        }
        Shape.Fields type = Shape.fields().with(fields);
        return this == BINDING ? type : type.keepingOthers();
    }

    /** Made after both enumerations, which need each other. */
    private static final class Fields {
        private static final Map<DockerObject, NamesInAnyCase<DockerField>> BY_OBJECT = Arrays.stream(
                        DockerField.values())
                .collect(groupingBy(
                        DockerField::parent,
                        collectingAndThen(toList(), fields -> new NamesInAnyCase<>(fields, DockerField::docker))));
    }
}

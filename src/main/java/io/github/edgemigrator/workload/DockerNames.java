package io.github.edgemigrator.workload;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of fields in Docker's spelling. */
public final class DockerNames {
    private static final Map<String, Set<String>> BY_PARENT = DockerFields.all().stream()
            .collect(groupingBy(
                    DockerField::parent,
                    mapping(
                            DockerField::name,
                            collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet))));

    private DockerNames() {}

    /**
     * The names of the fields that an object of createOptions can have.
     *
     * @param parent what {@link DockerField#parent} says of the object; empty for createOptions themselves
     */
    public static Set<String> in(String parent) {
        return BY_PARENT.getOrDefault(parent, Set.of());
    }
}

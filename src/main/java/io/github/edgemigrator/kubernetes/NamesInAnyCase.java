package io.github.edgemigrator.kubernetes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Things by their names, which are found in any case; a name as it is defined costs a single look. */
final class NamesInAnyCase<T> {
    private final Map<String, T> asDefined;
    private final Map<String, T> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    NamesInAnyCase(Map<String, T> byName) {
        asDefined = new HashMap<>(byName);
        inAnyCase.putAll(byName);
    }

    /** Names that stand for themselves. */
    static NamesInAnyCase<String> of(String... names) {
        return new NamesInAnyCase<>(Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> name)));
    }

    /** What has the name; empty if nothing has. */
    Optional<T> find(String name) {
        T found = asDefined.get(name);
        return Optional.ofNullable(found == null ? inAnyCase.get(name) : found);
    }
}

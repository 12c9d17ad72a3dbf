package io.github.edgemigrator.edgeagent.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Things by their names, which are found in any case; a name as it is defined costs a single look. */
public final class NamesInAnyCase<T> {
    private final Map<String, T> asDefined = new LinkedHashMap<>();
    private final Map<String, T> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    NamesInAnyCase(Collection<T> things, Function<T, String> name) {
        for (T thing : things) {
            asDefined.put(name.apply(thing), thing);
            inAnyCase.put(name.apply(thing), thing);
        }
    }

    /** Names that stand for themselves. */
    public static NamesInAnyCase<String> of(String... names) {
        return new NamesInAnyCase<>(Arrays.asList(names), name -> name);
    }

    /** What has the name; empty if nothing has. */
    public Optional<T> find(String name) {
        T found = asDefined.get(name);
        return Optional.ofNullable(found == null ? inAnyCase.get(name) : found);
    }

    /** Whether something has the name in any case. */
    public boolean has(String name) {
        return asDefined.containsKey(name) || inAnyCase.containsKey(name);
    }

    /** The names as they are defined, in that order. */
    Set<String> names() {
        return Collections.unmodifiableSet(asDefined.keySet());
    }
}

package io.github.edgemigrator.manifest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What references to modules become when modules get other names. A reference means the module that has exactly that
 * name; only if there is none, one whose name differs in case.
 */
public final class Renames {
    private final Map<String, Optional<String>> exact = new HashMap<>();
    private final Map<String, Optional<String>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Collects the names.
     *
     * @param modules the names of all modules, those that keep them included
     * @param names new names by old ones
     */
    public Renames(Collection<String> modules, Map<String, String> names) {
        for (String module : modules) {
            Optional<String> name = Optional.ofNullable(names.get(module));
            exact.put(module, name);
            // Of several, the one that keeps its name is meant.
            inAnyCase.merge(module, name, (one, other) -> other.isEmpty() ? other : one);
        }
    }

    /** The new name of the module that has exactly the name; empty if it keeps it or does not exist. */
    public Optional<String> exactly(String written) {
        return exact.getOrDefault(written, Optional.empty());
    }

    /** The new name of the module that a name means which is compared ignoring case; empty if it keeps it. */
    public Optional<String> inAnyCase(String written) {
        Optional<String> own = exact.get(written);
        return own == null ? inAnyCase.getOrDefault(written, Optional.empty()) : own;
    }
}

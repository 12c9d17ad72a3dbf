package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A converted deployment.
 *
 * @param input the deployment as it was read
 * @param output the converted deployment
 * @param findings every change and everything the operator must know; suppressed ones left out
 * @param suppressed the findings that the operator did not want
 * @param names the new names of renamed modules by their old ones
 * @param status what the operator can do with it
 */
public record Conversion(
        Deployment input,
        Deployment output,
        List<Finding> findings,
        List<Suppressed> suppressed,
        Map<String, String> names,
        Status status)
        implements Outcome {
    public Conversion {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** The modules, as they were, that are no longer what they were. */
    public List<Module> changedModules() {
        List<Module> changed = new ArrayList<>();
        // No rule adds, drops or moves a module: the n-th module was the n-th before.
        for (int i = 0; i < input.modules().size(); i++) {
            Module before = input.modules().get(i);
            Module after = output.modules().get(i);
            if (!before.name().equals(after.name())
                    || !before.value().json().equals(after.value().json())) {
                changed.add(before);
            }
        }
        return changed;
    }
}

package io.github.edgemigrator.conversion;

import java.util.List;
import java.util.Map;

/**
 * The input holds no deployment that could be read.
 *
 * @param findings what is wrong with it, and where
 */
public record Refusal(List<Finding> findings) implements Outcome {
    public Refusal {
        findings = List.copyOf(findings);
    }

    @Override
    public Status status() {
        return Status.FAILED;
    }

    @Override
    public List<Suppressed> suppressed() {
        return List.of();
    }

    @Override
    public Map<String, String> names() {
        return Map.of();
    }
}

package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Deployment;
import java.util.List;

/**
 * What a rule may look at.
 *
 * @param input the deployment as it was read
 * @param deployment as the rules before left it
 * @param device the device that shall run it
 * @param options what the operator chose
 * @param found what the rules before found
 */
public record Context(Deployment input, Deployment deployment, Device device, Options options, List<Finding> found) {
    public Context {
        found = List.copyOf(found);
    }
}

package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Deployment;

/**
 * What a rule may look at.
 *
 * @param deployment as the rules before left it
 * @param device the device that shall run it
 * @param options what the operator chose
 */
public record Context(Deployment deployment, Device device, Options options) {}

package io.github.edgemigrator.conversion;

/** A rule that must see all modules at once. */
public non-sealed interface DeploymentRule extends Rule {}

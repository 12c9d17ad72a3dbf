/**
 * A model of what the IoT Edge agent on the device does with a module: names, environment, volumes and ports, and how
 * it fails. Knows nothing of rules or twins.
 */
@NullMarked
package io.github.edgemigrator.kubernetes;

import org.jspecify.annotations.NullMarked;

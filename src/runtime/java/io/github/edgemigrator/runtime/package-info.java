/**
 * An IoT Edge runtime inside the test JVM: the workload API and edgeHub's MQTT endpoint on loopback, with the limits
 * and the refusals of the real ones. End-to-end tests and the local run start the module against it as its own process.
 * It never ships.
 */
@NullMarked
package io.github.edgemigrator.runtime;

import org.jspecify.annotations.NullMarked;

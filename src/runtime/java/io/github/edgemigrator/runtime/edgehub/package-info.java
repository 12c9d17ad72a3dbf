/** edgeHub's MQTT endpoint: one connection's packets, the twin and method topics, and faults at every step. */
@NullMarked
package io.github.edgemigrator.runtime.edgehub;

import org.jspecify.annotations.NullMarked;

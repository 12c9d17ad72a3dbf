/** A module's twin as IoT Hub and edgeHub keep it: two copies, two sets of rules. Knows nothing of MQTT. */
@NullMarked
package io.github.edgemigrator.runtime.twins;

import org.jspecify.annotations.NullMarked;

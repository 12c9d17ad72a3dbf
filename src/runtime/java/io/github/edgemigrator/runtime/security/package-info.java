/** Who a module is and how it proves it: certificates, keys and tokens. Knows nothing of MQTT and HTTP. */
@NullMarked
package io.github.edgemigrator.runtime.security;

import org.jspecify.annotations.NullMarked;

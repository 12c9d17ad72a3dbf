/** The IoT Edge daemon's workload API over TCP and over a Unix socket. Knows nothing of edgeHub. */
@NullMarked
package io.github.edgemigrator.runtime.workload;

import org.jspecify.annotations.NullMarked;

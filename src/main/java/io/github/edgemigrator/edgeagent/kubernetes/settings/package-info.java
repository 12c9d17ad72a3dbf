/** What is known of the device's agent, on which its behaviour depends: its version, and how it was set up. */
@NullMarked
package io.github.edgemigrator.edgeagent.kubernetes.settings;

import org.jspecify.annotations.NullMarked;

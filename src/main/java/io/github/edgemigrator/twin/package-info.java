/**
 * Desired properties to a deployment and options; a conversion to reported properties within the limits of a twin.
 * Knows nothing of the SDK.
 */
@NullMarked
package io.github.edgemigrator.twin;

import org.jspecify.annotations.NullMarked;

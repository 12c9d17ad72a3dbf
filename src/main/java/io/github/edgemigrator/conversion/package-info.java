/**
 * Converts a deployment: the rules in their order, what they found, and the account of every change. Knows nothing of
 * twins, the SDK, clocks or files.
 */
@NullMarked
package io.github.edgemigrator.conversion;

import org.jspecify.annotations.NullMarked;

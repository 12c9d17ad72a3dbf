/**
 * A deployment as people write it: every wrapper and variant in, the same form out; createOptions joined and split;
 * routes parsed. Knows nothing of rules or twins.
 */
@NullMarked
package io.github.edgemigrator.manifest;

import org.jspecify.annotations.NullMarked;

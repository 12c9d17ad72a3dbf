/** Measures how long conversions take, beside what merely reading and writing the same JSON takes. */
@NullMarked
package io.github.edgemigrator.benchmark;

import org.jspecify.annotations.NullMarked;

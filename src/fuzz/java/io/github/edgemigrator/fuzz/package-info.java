/** What all fuzz tests have in common: where they begin, and how much an input may cost. */
@NullMarked
package io.github.edgemigrator.fuzz;

import org.jspecify.annotations.NullMarked;

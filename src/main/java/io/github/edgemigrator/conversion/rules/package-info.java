/** One class for each rule. A rule knows neither the others nor their order. */
@NullMarked
package io.github.edgemigrator.conversion.rules;

import org.jspecify.annotations.NullMarked;

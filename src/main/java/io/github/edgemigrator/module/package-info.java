/** The running module: connect, convert on receipt, report, survive. Knows nothing of how a conversion works. */
@NullMarked
package io.github.edgemigrator.module;

import org.jspecify.annotations.NullMarked;

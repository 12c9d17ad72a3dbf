/** The running module: connect, convert on receipt, report, survive. Knows nothing of how a conversion works. */
@NullMarked
package io.github.edgemigrator.agent;

import org.jspecify.annotations.NullMarked;

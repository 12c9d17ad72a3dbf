/** What happened in the embedded runtime, and waiting for it. Knows nothing of the parts that write into it. */
@NullMarked
package io.github.edgemigrator.runtime.journal;

import org.jspecify.annotations.NullMarked;

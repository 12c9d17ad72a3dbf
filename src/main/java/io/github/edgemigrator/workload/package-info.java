/** What a module asks for, read in Docker's words: the questions that more than one rule asks. Knows no rule. */
@NullMarked
package io.github.edgemigrator.workload;

import org.jspecify.annotations.NullMarked;

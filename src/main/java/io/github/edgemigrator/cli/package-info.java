/** The command line: arguments, files, exit codes, renderings. Knows nothing of how a conversion works. */
@NullMarked
package io.github.edgemigrator.cli;

import org.jspecify.annotations.NullMarked;

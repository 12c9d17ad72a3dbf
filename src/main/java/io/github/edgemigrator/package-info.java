/** The program's entry, where the command line and the running module meet. */
@NullMarked
package io.github.edgemigrator;

import org.jspecify.annotations.NullMarked;

/** How long the module takes to start, what memory it needs, and the archive of classes that helps with both. */
@NullMarked
package io.github.edgemigrator.startup;

import org.jspecify.annotations.NullMarked;

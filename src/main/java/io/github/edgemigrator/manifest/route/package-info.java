/** Routes as edgeHub reads them. Knows nothing of JSON or rules. */
@NullMarked
package io.github.edgemigrator.manifest.route;

import org.jspecify.annotations.NullMarked;

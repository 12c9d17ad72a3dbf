/** Rules about images and the registries that they come from. */
@NullMarked
package io.github.edgemigrator.rules.common.images;

import org.jspecify.annotations.NullMarked;

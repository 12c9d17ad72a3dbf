/** What stands around the code, and must be true of it: the README, the image, and the deployment of the module. */
@NullMarked
package io.github.edgemigrator.repository;

import org.jspecify.annotations.NullMarked;

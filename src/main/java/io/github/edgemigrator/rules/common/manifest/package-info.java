/** Rules about the form of a deployment, whatever it runs on: its sections, schemas and createOptions as text. */
@NullMarked
package io.github.edgemigrator.rules.common.manifest;

import org.jspecify.annotations.NullMarked;

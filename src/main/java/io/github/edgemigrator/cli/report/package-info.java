/** What became of deployment files, written for people and for other programs: one class for each form. */
@NullMarked
package io.github.edgemigrator.cli.report;

import org.jspecify.annotations.NullMarked;

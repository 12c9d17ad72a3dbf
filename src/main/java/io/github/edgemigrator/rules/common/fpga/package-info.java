/** Rules about FPGAs. */
@NullMarked
package io.github.edgemigrator.rules.common.fpga;

import org.jspecify.annotations.NullMarked;

/** Rules about FPGAs, which no target has. */
@NullMarked
package io.github.edgemigrator.rules.common.fpga;

import org.jspecify.annotations.NullMarked;

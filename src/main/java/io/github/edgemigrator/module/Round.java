package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What came of looking at the twin once.
 *
 * @param version the desired version that was seen; empty if the twin could not be read
 * @param rest how long to rest before looking again, unless there is news
 */
record Round(OptionalLong version, Duration rest) {}

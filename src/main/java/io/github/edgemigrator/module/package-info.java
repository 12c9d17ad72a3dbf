/**
 * The running module: connect, convert on receipt, report, survive. Knows nothing of how a conversion works.
 *
 * <ul>
 *   <li>start and end of the process: {@link io.github.edgemigrator.module.ModuleRunner}
 *   <li>which hub, gateway and identity: {@code ModuleEnvironment}
 *   <li>one connection, from the twin's arrival to its loss: {@code Session}
 *   <li>what was desired into what is reported: {@code GuardedConversion}
 *   <li>patches sent, read back and repaired: {@code Reporter}, {@code HubReportState}
 *   <li>direct methods: {@code DirectMethods}
 *   <li>whether the module is well, for the engine that runs it: {@code HealthFile}
 *   <li>a CONNACK that the MQTT client of the SDK lost: {@code PahoWaits}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.module;

import org.jspecify.annotations.NullMarked;

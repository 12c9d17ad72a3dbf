/**
 * The engine that converts a deployment: the rules in their order, what they found, and the account of every change.
 * Knows nothing of twins, the SDK, clocks or files, and no kind of device.
 *
 * <ul>
 *   <li>converts: {@link io.github.edgemigrator.conversion.Converter}, one conversion on its way {@code ConversionRun}
 *   <li>what came of it: {@link io.github.edgemigrator.conversion.Outcome}, a
 *       {@link io.github.edgemigrator.conversion.Conversion} or a {@link io.github.edgemigrator.conversion.Refusal}
 *   <li>a rule: {@link io.github.edgemigrator.conversion.ModuleRule},
 *       {@link io.github.edgemigrator.conversion.DeploymentRule}, what it is about
 *       {@link io.github.edgemigrator.conversion.RuleInfo}, what it may look at
 *       {@link io.github.edgemigrator.conversion.Context}
 *   <li>in which order: {@link io.github.edgemigrator.conversion.RuleSet},
 *       {@link io.github.edgemigrator.conversion.RuleStage}; about which fields: {@code RulesByField}, {@code Agenda}
 *   <li>that every change is claimed: {@code Account}, {@code Claims}; that changes have room: {@code EditConflicts}
 *   <li>what the operator says: {@link io.github.edgemigrator.conversion.Device},
 *       {@link io.github.edgemigrator.conversion.Options}
 *   <li>what must not be shown: {@code Secrets}, {@code SecretNames}, {@code SecretPattern}
 * </ul>
 *
 * <p>Words for something that is wrong, from the text to the operator:
 *
 * <ul>
 *   <li>a {@code Problem} is found while a deployment is read ({@code manifest}); if nothing can be read, the reading
 *       is a {@code Reading.Failure}
 *   <li>a {@code Fault} is a value that a reader does not take, with its path; it stays within the class that looks for
 *       it, and becomes one of the others
 *   <li>a {@code Failure} stops the deployment or a part of it on the device, a {@code Note} happens there in silence
 *       ({@code edgeagent})
 *   <li>a {@link io.github.edgemigrator.conversion.Finding} is what a rule tells the operator, of whatever cause;
 *       {@link io.github.edgemigrator.conversion.Suppressed} if they do not want to know
 *   <li>a {@link io.github.edgemigrator.conversion.Defect} is our own: a rule broke, or changed what it does not claim
 *   <li>a {@link io.github.edgemigrator.conversion.Refusal} is an outcome without a deployment
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.conversion;

import org.jspecify.annotations.NullMarked;

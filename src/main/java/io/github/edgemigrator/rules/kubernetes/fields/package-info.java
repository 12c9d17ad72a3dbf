/**
 * Rules about fields as such: misspelt, at a wrong place, of a wrong type, without effect on Kubernetes.
 *
 * <ul>
 *   <li>what Docker takes without the field: {@code DockerDefaults}
 *   <li>what docker inspect prints: {@code InspectOutput}
 *   <li>what a misspelt field was meant to be: {@code MeantField}
 *   <li>a field that stands a level too high or too low: {@code WrongLevel}
 *   <li>what the loss of a field means: {@code Loss}
 *   <li>fields that are lost together: {@code SameCause}, {@code NeedlessFields}, {@code MacAddresses}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.rules.kubernetes.fields;

import org.jspecify.annotations.NullMarked;

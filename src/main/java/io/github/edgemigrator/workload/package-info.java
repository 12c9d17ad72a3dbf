/**
 * What a module asks for, read in Docker's words: the questions that more than one rule asks. Knows no target and no
 * rule.
 *
 * <ul>
 *   <li>what it mounts: {@code ModuleMount}, {@code Mounts}, {@code BindKind}, {@code ShareFolder}
 *   <li>whom it calls, and by which name: {@code ModuleReferences}, {@code HostWord}, {@code CommandHosts},
 *       {@code Alias}
 *   <li>its host's network, memory and rights: {@code HostAccess}
 *   <li>an FPGA: {@code Fpga}
 *   <li>its image: {@code ImageReference}, {@code ImagePlatform}, {@code HubImage}; the registry that it comes from:
 *       {@code Registries}
 *   <li>a web proxy: {@code WebProxy}
 *   <li>a word that is misspelt: {@code Spelling}
 *   <li>where the operator wrote what the device complains of: {@code ModuleOrigin}
 *   <li>JSON to write into it: {@code JsonNodes}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.workload;

import org.jspecify.annotations.NullMarked;

/**
 * A deployment as people write it: every wrapper and variant in, the same form out; createOptions joined and split;
 * routes read as edgeHub reads them. Knows nothing of rules or twins.
 *
 * <ul>
 *   <li>the whole, and its modules: {@link io.github.edgemigrator.manifest.Deployment},
 *       {@link io.github.edgemigrator.manifest.Module}
 *   <li>where a document holds the sections: {@code Wrapper}
 *   <li>text into a deployment and back: {@code DeploymentReader}, {@code DeploymentWriter}
 *   <li>createOptions in each of their forms: {@link io.github.edgemigrator.manifest.CreateOptions}
 *   <li>how a module was written, to leave what did not change as it was: {@code WrittenModules}
 *   <li>a value by its path as an operator reads it: {@link io.github.edgemigrator.manifest.ValueFinder}, and its place
 *       in the text: {@link io.github.edgemigrator.manifest.Regions}
 *   <li>what {@code az iot edge set-modules} refuses: {@code ToolSchemas}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.manifest;

import org.jspecify.annotations.NullMarked;

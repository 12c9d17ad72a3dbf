/**
 * Routes as edgeHub reads them: {@link io.github.edgemigrator.manifest.route.Lexer} cuts the text into tokens,
 * {@link io.github.edgemigrator.manifest.route.RouteReader} reads from the front up to the first sink,
 * {@link io.github.edgemigrator.manifest.route.Condition} compiles the condition with the types of
 * {@link io.github.edgemigrator.manifest.route.Operators} and {@link io.github.edgemigrator.manifest.route.Functions},
 * and {@link io.github.edgemigrator.manifest.route.FaultyCondition} decides which conditions edgeHub reads although it
 * cannot compile them. {@link io.github.edgemigrator.manifest.route.Route} is the result.
 *
 * <p>Knows nothing of JSON or rules. Sources: Azure/iotedge, edge-hub/core/src/Microsoft.Azure.Devices.Routing.Core
 * (grammar/*.g4, RouteFactory.cs, query/ConditionVisitor.cs) and EndpointFactory.cs of edgeHub's core.
 */
@NullMarked
package io.github.edgemigrator.manifest.route;

import org.jspecify.annotations.NullMarked;

/**
 * Rules about edgeHub: its schema, routes and store.
 *
 * <ul>
 *   <li>a route: {@code HubRoute}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.rules.common.hub;

import org.jspecify.annotations.NullMarked;

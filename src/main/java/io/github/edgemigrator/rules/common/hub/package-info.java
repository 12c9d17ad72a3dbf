/** Rules about edgeHub: its schema, routes and store. */
@NullMarked
package io.github.edgemigrator.rules.common.hub;

import org.jspecify.annotations.NullMarked;

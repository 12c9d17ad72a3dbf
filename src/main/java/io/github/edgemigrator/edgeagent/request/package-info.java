/**
 * How edgeAgent reads its twin and the createOptions in it: the fields and types of Docker's container-create request,
 * and what its JSON parser, Newtonsoft.Json, makes of other types.
 */
@NullMarked
package io.github.edgemigrator.edgeagent.request;

import org.jspecify.annotations.NullMarked;

/**
 * How edgeAgent reads its twin and the createOptions in it: the fields and types of Docker's container-create request,
 * and what its JSON parser, Newtonsoft.Json, makes of other types.
 *
 * <ul>
 *   <li>one table of all fields, with their types: {@link io.github.edgemigrator.edgeagent.request.DockerField}, by the
 *       objects that have them: {@code DockerObject}; types: {@code DockerTypes}, {@code Shape}
 *   <li>what an agent does with each field, and what its loss means: {@code AgentFields}, which each agent's package
 *       fills in ({@code KubernetesFields}); {@code FieldEffect}
 *   <li>a value of another type: {@code Shaper}, {@code SingleValues}, and .NET's own forms: {@code DotNetNumber},
 *       {@code DotNetDate}, {@code DotNetText}; amounts: {@code ClientQuantity}
 *   <li>a field that stands there twice: {@code RepeatedField}
 *   <li>names in another case: {@code NamesInAnyCase}; words of an enumeration: {@code AgentWords}
 *   <li>the text of createOptions: {@code OptionsText}
 *   <li>an entry of Binds: {@code Bind}; a port: {@code ContainerPort}, {@code Protocol}; an image: {@code ImageName}
 *   <li>values of the twin: {@code TwinNodes}; its schemaVersion: {@code SchemaVersion}
 *   <li>what the agent refuses of its twin, told to a {@code TwinLog}: {@code TwinCheck} around the modules,
 *       {@code DefinitionCheck} in a module beside settings and variables, {@code RegistryCredentials}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.edgeagent.request;

import org.jspecify.annotations.NullMarked;

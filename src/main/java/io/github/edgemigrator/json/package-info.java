/**
 * A JSON text with its places, paths and edits: what is not edited comes out byte for byte. Knows nothing of IoT Edge.
 *
 * <ul>
 *   <li>text into a tree, with the position of each fault: {@link io.github.edgemigrator.json.JsonText}
 *   <li>bytes into text: {@link io.github.edgemigrator.json.TextBytes}
 *   <li>the forms that only Newtonsoft.Json, the library of edgeAgent, reads:
 *       {@link io.github.edgemigrator.json.AgentJsonReader}
 *   <li>a value and where it stands: {@link io.github.edgemigrator.json.JsonValue},
 *       {@link io.github.edgemigrator.json.JsonPath}
 *   <li>changes: {@link io.github.edgemigrator.json.Edit}, applied to a tree by
 *       {@link io.github.edgemigrator.json.Edits}
 *   <li>the edited tree back into the text that it was read from: {@link io.github.edgemigrator.json.SourceRenderer}
 *   <li>placeholders of templates, with quotes and without: {@link io.github.edgemigrator.json.Placeholders}
 * </ul>
 */
@NullMarked
package io.github.edgemigrator.json;

import org.jspecify.annotations.NullMarked;

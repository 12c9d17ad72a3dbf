package io.github.edgemigrator.module;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.azure.sdk.iot.device.twin.TwinCollection;
import java.nio.charset.StandardCharsets;

/**
 * A reported patch in the type that the SDK takes, with exactly the given bytes on the wire. A filled
 * {@link TwinCollection} would lose the order of the keys, being a hash map, and has its own views of numbers and of
 * empty objects.
 */
final class PatchCollection extends TwinCollection {
    private static final long serialVersionUID = 1L;

    private final transient JsonElement patch;

    PatchCollection(byte[] patch) {
        this.patch = JsonParser.parseString(new String(patch, StandardCharsets.UTF_8));
    }

    @Override
    public JsonElement toJsonElement() {
        return patch;
    }
}

package io.github.edgemigrator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names that stand more than once in one object of a JSON text that is known to be readable. */
final class DuplicateKeys {
    private final List<JsonText.DuplicateKey> found = new ArrayList<>();

    private DuplicateKeys() {}

    static List<JsonText.DuplicateKey> in(JsonFactory factory, String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            DuplicateKeys keys = new DuplicateKeys();
            parser.nextToken();
            keys.look(parser, JsonPath.ROOT);
            return keys.found;
        }
    }

    private void look(JsonParser parser, JsonPath path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                look(parser, path.child(number));
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                JsonPath member = path.child(parser.currentName());
                if (!seen.add(parser.currentName())) {
                    Position position = JsonTextReader.position(parser.currentTokenLocation());
                    found.add(new JsonText.DuplicateKey(member, position));
                }
                parser.nextToken();
                look(parser, member);
            }
        }
    }
}

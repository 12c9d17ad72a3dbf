package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts what is too large for the answer of one direct method, 128 KB, into pages: <code>{"page": n}</code> asks for
 * one, <code>{"page": n, "pages": m, "content": "…"}</code> answers. The contents of all pages in order are the text.
 */
final class Pages {
    static final String PAGE = "page";

    /** Less than 128 KB by what the names around it take. */
    private static final int MOST_BYTES = 130_000;

    /** As the SDK's JSON writer escapes a character of markup, and what else it does not write as it is. */
    private static final int ESCAPED = 6;

    private static final String HOW = "send {\"page\": n}, or nothing for the first page";

    private Pages() {}

    /** The page of the text that a payload asks for. */
    static MethodAnswer answer(JsonNode payload, String text) {
        for (Map.Entry<String, JsonNode> member : payload.properties()) {
            if (!member.getKey().equals(PAGE)) {
                return badRequest("there is no parameter " + member.getKey());
            }
        }
        boolean nothing = payload.isMissingNode() || payload.isNull();
        return nothing || payload.isObject()
                ? page(payload.path(PAGE), text)
                : badRequest("the payload must be an object");
    }

    /** The page of that number, the first if there is none. */
    static MethodAnswer page(JsonNode number, String text) {
        int page = number.isMissingNode() ? 1 : number.asInt();
        if (page < 1 || !(number.isMissingNode() || number.isInt())) {
            return badRequest("page must be a whole number from 1");
        }
        List<String> pages = cut(text);
        if (page > pages.size()) {
            return MethodAnswer.error(MethodAnswer.NOT_FOUND, "the last page is " + pages.size() + "; " + HOW);
        }
        return MethodAnswer.of(JsonNodeFactory.instance
                .objectNode()
                .put(PAGE, page)
                .put("pages", pages.size())
                .put("content", pages.get(page - 1)));
    }

    private static MethodAnswer badRequest(String fault) {
        return MethodAnswer.error(MethodAnswer.BAD_REQUEST, fault + "; " + HOW);
    }

    private static List<String> cut(String text) {
        List<String> pages = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            int more = bytes(text.charAt(i));
            if (bytes + more > MOST_BYTES && !Character.isLowSurrogate(text.charAt(i))) {
                pages.add(text.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += more;
        }
        pages.add(text.substring(start));
        return pages;
    }

    private static int bytes(char character) {
        boolean plain = character >= ' ' && character < 0x7f && "\"\\<>&='".indexOf(character) < 0;
        return plain ? 1 : ESCAPED;
    }
}

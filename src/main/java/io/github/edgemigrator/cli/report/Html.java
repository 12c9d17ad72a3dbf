package io.github.edgemigrator.cli.report;

import java.util.function.Consumer;

/** Writes HTML: every element is closed, and every text and value of an attribute stands there as it is. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Writes an element with what the content writes in it; attributes are names and values by turns. */
    Html element(String name, Consumer<Html> content, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element that holds a text. */
    Html element(String name, String text, String... attributes) {
        return element(name, html -> html.text(text), attributes);
    }

    /** Writes a text. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isWritable(letter) ? letter : '\uFFFD');
            }
        }
        return this;
    }

    /** Ends a line, so that the source can be read. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Writes markup of our own as it is. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    private static boolean isWritable(char letter) {
        return letter == '\n' || letter == '\t' || !Character.isISOControl(letter);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.node.TextNode;

/** A placeholder that stands without quotes in place of a value, and is written so again. */
final class BarePlaceholder extends TextNode {
    private static final long serialVersionUID = 1;

    BarePlaceholder(String placeholder) {
        super(placeholder);
    }
}

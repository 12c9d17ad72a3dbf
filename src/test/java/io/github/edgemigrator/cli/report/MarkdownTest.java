package io.github.edgemigrator.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of GFM sees is the text that was given, whatever is in it. */
class MarkdownTest {
    private static final Parser GFM =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a|b",
                "a\\|b",
                "a\\",
                "\\",
                "|",
                "`",
                "``a`",
                "`a",
                "<script>alert(1)</script>",
                "a & b &lt; c",
                "*bold* _it_ __x__ ~~gone~~",
                "[link](https://example.com) ![image](x)",
                "https_proxy=http://proxy:3128",
                "# heading",
                "- item",
                "1. item",
                "12) item",
                "+ item",
                "=== ---",
                "{\"Type\":\"volume\",\"Source\":\"in\"}",
                "C:\\data\\in",
                "$(NAME) ${name} <PASSWORD> {{x}}",
                "größe 日本 \uD83D\uDE00",
                "<!-- gone -->",
                "a -- b | c \\| d `e` \\`f\\`"
            })
    void a_table_shows_texts_and_values_as_they_are(String text) {
        Node page = GFM.parse(Markdown.row("a", "b", "c")
                + Markdown.row("---", "---", "---")
                + Markdown.row(Markdown.text(text), Markdown.code(text), "last"));

        assertEquals(List.of("a", "b", "c", text, text, "last"), shown(page, TableCell.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- item", "1. item", "# heading", "> quote", "a\nb", "[x] done", "```", "    code"})
    void a_list_item_shows_a_text_as_it_is(String text) {
        assertEquals(
                List.of(text.strip()),
                shown(GFM.parse("- " + Markdown.text(text) + "\n- end"), ListItem.class).stream()
                        .limit(1)
                        .toList());
    }

    /** Code hosting sites take what is between dollars for a formula, which GFM does not know. */
    @Test
    void dollars_make_no_formula() {
        assertEquals("reads \\$(A) and \\$\\$", Markdown.text("reads $(A) and $$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", " a ", "a\r\nb"})
    void a_value_of_several_lines_stays_in_its_cell(String value) {
        Node page = GFM.parse(Markdown.row("a") + Markdown.row("---") + Markdown.row(Markdown.code(value)));

        assertEquals(
                value.replace("\r", " ").strip(),
                shown(page, TableCell.class).get(1).strip());
    }

    private static List<String> shown(Node page, Class<? extends Node> kind) {
        List<String> found = new ArrayList<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                take(node);
            }

            @Override
            public void visit(ListItem node) {
                take(node);
            }

            private void take(Node node) {
                if (kind.isInstance(node)) {
                    found.add(textOf(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return found;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(HardLineBreak part) {
                text.append("(hard break)");
            }

            @Override
            public void visit(HtmlInline part) {
                switch (part.getLiteral()) {
                    case "<code>", "</code>" -> {}
                    case "<br>" -> text.append('\n');
                    default -> text.append("(HTML ").append(part.getLiteral()).append(')');
                }
            }
        });
        return text.toString();
    }
}

package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.twin.Counts;
import io.github.edgemigrator.twin.Engine;
import io.github.edgemigrator.twin.Todo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A page for people that is complete in itself: no scripts, no network. What is to do comes first, then each module
 * before and after, side by side, with the findings at their lines.
 */
final class HtmlReport {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """;

    private static final String LEGEND = "info: safe. warning: works, but differently; look. action: a person must do"
            + " something. error: would stop the deployment.";

    private HtmlReport() {}

    /** The page of a conversion of files. */
    static String of(List<ConvertedFile> files) {
        String title = files.size() == 1
                ? "Conversion of " + files.get(0).name()
                : "Conversion of " + files.size() + " deployments";
        Html html = new Html().markup(HEAD).element("title", title).markup("\n<style>\n" + style() + "</style>\n");
        html.markup("</head>\n<body>\n").element("a", "Skip to what is to do", "class", "skip", "href", "#main");
        html.element("header", header -> header.element("h1", "Edge Migrator report"))
                .line();
        html.element("main", main -> write(main, files), "id", "main").line();
        html.element("footer", "Written by Edge Migrator " + Engine.VERSION + ". Secrets are hidden.");
        return html.markup("\n</body>\n</html>\n").toString();
    }

    private static void write(Html main, List<ConvertedFile> files) {
        if (files.size() > 1) {
            main.element("nav", nav -> contents(nav, files), "aria-label", "Deployments")
                    .line();
        }
        for (int i = 0; i < files.size(); i++) {
            String id = "file" + (i + 1);
            ConvertedFile file = files.get(i);
            main.element("article", article -> write(article, file, id), "id", id)
                    .line();
        }
    }

    private static void contents(Html nav, List<ConvertedFile> files) {
        nav.element("ol", list -> {
            for (int i = 0; i < files.size(); i++) {
                ConvertedFile file = files.get(i);
                String address = "#file" + (i + 1);
                list.element("li", item -> {
                    item.element("a", file.name(), "href", address).text(" ");
                    status(item, file);
                });
                list.line();
            }
        });
    }

    private static void write(Html article, ConvertedFile file, String id) {
        Counts counts = Counts.of(file.outcome());
        article.element("h2", file.name()).line();
        article.element("p", summary -> {
            status(summary, file);
            summary.text(" " + counts.message(file.outcome().status()));
        });
        article.line()
                .element("ul", list -> counts(list, counts), "class", "counts")
                .element("p", LEGEND, "class", "legend")
                .line();
        HtmlFindings findings = new HtmlFindings(id);
        List<Todo> todo = Todo.of(file.outcome().findings());
        if (!todo.isEmpty()) {
            article.element(
                    "section",
                    section -> {
                        section.element("h3", "To do");
                        section.element("ol", list -> todo.forEach(thing -> write(list, thing, findings)));
                    },
                    "class",
                    "todo");
        }
        new HtmlModules(file, id, findings).write(article.line());
    }

    /** A thing to do leads to the first finding that asks for it. */
    private static void write(Html list, Todo thing, HtmlFindings findings) {
        String address = "#" + findings.addressOf(thing.findings().get(0));
        list.element("li", item -> {
            if (thing.isBlocking()) {
                item.element("span", Severity.ERROR.word(), "class", "severity error")
                        .text(" ");
            }
            item.element("a", thing.order(), "href", address);
        });
        list.line();
    }

    private static void status(Html html, ConvertedFile file) {
        String word = file.outcome().status().word();
        html.element("strong", word, "class", "status " + word);
    }

    private static void counts(Html list, Counts counts) {
        list.element("li", counts.modules() + (counts.modules() == 1 ? " module" : " modules"));
        list.element("li", counts.changed() + " changed");
        for (Severity severity : Severity.values()) {
            list.element("li", severity.counted(counts.findings().getOrDefault(severity, 0)), "class", severity.word());
        }
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is not complete", e);
        }
    }
}

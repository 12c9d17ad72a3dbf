package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Suppressed;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.manifest.ValueFinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The modules of a deployment: a table of contents, then each before and after. */
final class HtmlModules {
    private final ConvertedFile file;
    private final String id;
    private final HtmlFindings writer;
    private final Map<String, List<Finding>> findings;

    /**
     * @param id begins the addresses in the page
     * @param writer of findings
     */
    HtmlModules(ConvertedFile file, String id, HtmlFindings writer) {
        this.file = file;
        this.id = id;
        this.writer = writer;
        this.findings = file.outcome().findings().stream()
                .collect(Collectors.groupingBy(Finding::module, LinkedHashMap::new, Collectors.toList()));
    }

    void write(Html html) {
        if (!(file.outcome() instanceof Conversion conversion)) {
            html.element(
                    "section",
                    section -> list(section, "Findings", file.outcome().findings()));
            return;
        }
        html.element("nav", nav -> contents(nav, conversion), "aria-label", "Modules")
                .line();
        html.element("section", section -> all(section, conversion), "id", id + "-all")
                .line();
        for (int i = 0; i < conversion.input().modules().size(); i++) {
            int number = i;
            html.element("section", section -> module(section, conversion, number), "id", idOf(number))
                    .line();
        }
        if (!conversion.suppressed().isEmpty()) {
            html.element("section", section -> suppressed(section, conversion.suppressed()), "class", "suppressed");
        }
    }

    private void suppressed(Html section, List<Suppressed> suppressed) {
        section.element("h3", "Suppressed");
        section.element("dl", list -> suppressed.stream()
                .collect(Collectors.groupingBy(Suppressed::why, LinkedHashMap::new, Collectors.toList()))
                .forEach((why, same) -> {
                    list.element("dt", why);
                    list.element(
                            "dd",
                            item -> writer.write(
                                    item, same.stream().map(Suppressed::finding).toList()));
                }));
    }

    private void list(Html section, String title, List<Finding> shown) {
        section.element("h3", title);
        writer.write(section, shown);
    }

    private String idOf(int module) {
        return id + "-module" + (module + 1);
    }

    private void contents(Html nav, Conversion conversion) {
        nav.element("h3", "Modules");
        nav.element("ul", list -> {
            list.element(
                    "li",
                    item -> entry(
                            item, "The deployment", id + "-all", findings.getOrDefault(Problem.DEPLOYMENT, List.of())));
            for (int i = 0; i < conversion.input().modules().size(); i++) {
                int number = i;
                Module module = conversion.input().modules().get(i);
                list.line()
                        .element(
                                "li", item -> entry(item, module.name(), idOf(number), findingsOf(module, conversion)));
            }
        });
    }

    /**
     * A finding knows its module by name: of two that share one, as a system module and another can, the first has all.
     */
    private List<Finding> findingsOf(Module module, Conversion conversion) {
        return conversion
                .input()
                .module(module.name())
                .filter(first -> first.value().path().equals(module.value().path()))
                .map(first -> findings.getOrDefault(first.name(), List.of()))
                .orElse(List.of());
    }

    private static void entry(Html item, String name, String id, List<Finding> found) {
        item.element("a", name, "href", "#" + id);
        for (Severity severity : List.of(Severity.ERROR, Severity.ACTION, Severity.WARNING)) {
            long count = found.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                item.text(" ").element("span", severity.counted(count), "class", "severity " + severity.word());
            }
        }
    }

    private void title(Html section, String title) {
        section.element("a", "Up", "class", "up", "href", "#" + id).element("h3", title);
    }

    private void all(Html section, Conversion conversion) {
        title(section, "The deployment");
        Map<Finding, JsonPath> places = new LinkedHashMap<>();
        for (Finding finding : findings.getOrDefault(Problem.DEPLOYMENT, List.of())) {
            JsonValue old = new ValueFinder(conversion.input()).innermost(finding.path());
            JsonValue now = new ValueFinder(conversion.output()).innermost(finding.path());
            places.put(finding, nearer(old, conversion.input()::pathOf, now, conversion.output()::pathOf));
        }
        write(section, Comparison.ofAll(conversion), places);
    }

    private void module(Html section, Conversion conversion, int number) {
        Module before = conversion.input().modules().get(number);
        Module after = conversion.output().modules().get(number);
        boolean renamed = !before.name().equals(after.name());
        title(section, before.name() + (renamed ? " is " + after.name() + " now" : ""));
        Map<Finding, JsonPath> places = new LinkedHashMap<>();
        for (Finding finding : findingsOf(before, conversion)) {
            JsonValue old = new ValueFinder(conversion.input()).innermost(before, finding.path());
            JsonValue now = new ValueFinder(conversion.output()).innermost(after, finding.path());
            places.put(finding, nearer(old, before::pathOf, now, after::pathOf));
        }
        write(section, Comparison.ofModule(conversion, number), places);
    }

    /** Of the values before and after that lead to a finding's place, the one that is nearer to it. */
    private static JsonPath nearer(
            JsonValue old, Function<JsonPath, String> shownOld, JsonValue now, Function<JsonPath, String> shownNow) {
        boolean isNew =
                shownNow.apply(now.path()).length() > shownOld.apply(old.path()).length();
        return isNew ? now.path() : old.path();
    }

    /** Writes parts that changed or have findings; findings that are in none of them come first. */
    private void write(Html section, List<Comparison> parts, Map<Finding, JsonPath> places) {
        List<Finding> elsewhere = new ArrayList<>();
        places.forEach((finding, path) -> {
            if (parts.stream().noneMatch(part -> part.holds(path))) {
                elsewhere.add(finding);
            }
        });
        if (!elsewhere.isEmpty()) {
            writer.write(section, elsewhere);
        }
        for (Comparison part : parts) {
            Map<Finding, JsonPath> here = new LinkedHashMap<>();
            places.forEach((finding, path) -> {
                if (part.holds(path)) {
                    here.put(finding, path);
                }
            });
            if (part.exists()) {
                new HtmlComparison(part, here, writer).write(section);
            }
        }
    }
}

package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code todo} and {@code findings}: by module, and numbered, as a twin has no lists. */
final class FindingsSection {
    /** The most bytes of a shown value; a longer one is cut. */
    private static final int SHOWN_BYTES = 1_000;

    private FindingsSection() {}

    /** All findings with all they have. */
    static void write(List<Finding> findings, ObjectNode report) {
        if (findings.isEmpty()) {
            return;
        }
        Map<String, List<Finding>> byModule = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byModule.computeIfAbsent(key(finding.module()), any -> new ArrayList<>())
                    .add(finding);
        }
        ObjectNode section = report.putObject("findings");
        byModule.forEach((module, its) -> {
            ObjectNode numbered = section.putObject(module);
            for (int i = 0; i < its.size(); i++) {
                numbered.set(number(i, its.size()), json(its.get(i)));
            }
        });
    }

    /** Numbers from {@code 01}, with as many digits as all of them need to stand in order. */
    static String number(int index, int size) {
        int digits = Math.max(2, Integer.toString(size).length());
        return String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rule", finding.rule().id())
                .put("severity", finding.severity().word())
                .put("path", shortened(finding.path()))
                .put("message", shortened(finding.message()));
        finding.before().ifPresent(before -> json.put("before", shortened(before)));
        finding.after().ifPresent(after -> json.put("after", shortened(after)));
        return json;
    }

    /** A module's name as a key of a twin. */
    private static String key(String module) {
        return TwinLimits.isKey(module) ? module : module.replaceAll("[^A-Za-z0-9_-]", "_") + "_";
    }

    /** The text, cut where it has too many bytes. */
    static String shortened(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= SHOWN_BYTES) {
            return text;
        }
        int end = 0;
        int bytes = 0;
        while (bytes < SHOWN_BYTES) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            end = next;
        }
        return text.substring(0, end) + "…";
    }

    /** As many orders, and then errors, as a twin has room for beside what the report holds already. */
    static void writeWhatFits(List<Finding> errors, List<String> todo, ObjectNode report) {
        ObjectNode section = todo.isEmpty() ? report.objectNode() : report.putObject("todo");
        for (int i = 0; i < todo.size(); i++) {
            String key = number(i, todo.size());
            section.put(key, shortened(todo.get(i)));
            if (TwinLimits.fault(report).isPresent()) {
                section.remove(key);
                return;
            }
        }
        List<Finding> fitting = new ArrayList<>();
        for (Finding error : errors) {
            fitting.add(error);
            ObjectNode longer = report.deepCopy();
            write(fitting, longer);
            if (TwinLimits.fault(longer).isPresent()) {
                fitting.remove(fitting.size() - 1);
                break;
            }
        }
        write(fitting, report);
    }
}

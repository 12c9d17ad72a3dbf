package io.github.edgemigrator.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPrinterTest {
    @Test
    void findings_come_before_the_report_one_line_each() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportPrinter(new PrintStream(out, true, UTF_8)).print(RuntimeJson.of("""
                {'findings': {
                  'camera': {'01': {'rule': 'STORAGE-001', 'severity': 'info', 'path': 'HostConfig.Binds[0]', 'message': 'M.'},
                             '02': {'rule': 'NAME-002', 'severity': 'info', 'path': '', 'message': 'O.'}},
                  '_': {'01': {'rule': 'PROXY-001', 'severity': 'action', 'path': 'routes', 'message': 'N.'}}},
                 '$version': 4}
                """));
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertEquals("info STORAGE-001 camera: HostConfig.Binds[0]: M.", lines.get(0));
        assertEquals("info NAME-002 camera: O.", lines.get(1));
        assertEquals("action PROXY-001 routes: N.", lines.get(2));
        assertEquals("{", lines.get(3));
        assertEquals("  \"$version\" : 4", lines.get(lines.size() - 2));
    }
}

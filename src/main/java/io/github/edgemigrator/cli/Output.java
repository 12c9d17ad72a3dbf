package io.github.edgemigrator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes results and messages, always in UTF-8, whatever the terminal's locale. */
final class Output {
    private Output() {}

    /** Writes a text to a file, or to standard output without one. */
    static void write(@Nullable Path file, String text) {
        if (file == null) {
            write(System.out, text);
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FileException(file.toString(), "write", e);
        }
    }

    /** Writes a line to standard output. */
    static void line(String text) {
        write(System.out, text + "\n");
    }

    /** Writes a text to standard error. */
    static void error(String text) {
        write(System.err, text);
    }

    private static void write(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}

package io.github.edgemigrator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What is known of the terminal. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether a person reads standard error as it comes. */
    static boolean showsErrors() {
        if (!Files.isSymbolicLink(STANDARD_ERROR)) {
            return Ansi.AUTO.enabled();
        }
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether a person wants colours, by what is agreed among programs: see no-color.org. */
    static boolean wantsColor() {
        String noColor = System.getenv().getOrDefault("NO_COLOR", "");
        return noColor.isEmpty() && !"dumb".equals(System.getenv("TERM"));
    }

    /** How many characters a line of it has; 80 if that cannot be found out. */
    static int width() {
        return new UsageMessageSpec().autoWidth(true).width();
    }
}

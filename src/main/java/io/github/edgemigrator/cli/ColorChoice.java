package io.github.edgemigrator.cli;

import io.github.edgemigrator.cli.report.TextStyle;
import java.util.Locale;

/** When text has colours. */
enum ColorChoice {
    /** On a terminal, unless the environment has {@code NO_COLOR}. */
    AUTO,
    ALWAYS,
    NEVER;

    /** How text on standard error looks. */
    TextStyle style() {
        boolean terminal = Terminal.showsErrors();
        boolean color = this == ALWAYS || (this == AUTO && terminal && Terminal.wantsColor());
        return new TextStyle(color, terminal ? Terminal.width() : TextStyle.PLAIN.width());
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.edgemigrator.conversion;

import java.util.Locale;

/** What a finding asks of its reader, from least to most. */
public enum Severity {
    /** Changed or noted; safe. */
    INFO,
    /** Works, but behaves differently: look. */
    WARNING,
    /** A person must do something on the device, in the image or in the cloud. */
    ACTION,
    /** Not converted; would stop the deployment. */
    ERROR;

    /** The word by which reports name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many findings have it, for people: {@code 2 warnings}. */
    public String counted(long findings) {
        return findings + " " + word() + (findings == 1 || this == INFO ? "" : "s");
    }
}

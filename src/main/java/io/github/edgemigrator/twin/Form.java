package io.github.edgemigrator.twin;

import java.util.Locale;

/** The forms of a report, the richest first. */
enum Form {
    /** The converted deployment and all findings. */
    FULL(""),
    /** Only the modules that changed, and findings without their values. */
    CHANGED("Left out here: the modules that did not change, and the values of findings."),
    /** The converted deployment in a form that only programs read. */
    PACKED("The converted deployment stands compressed in packed, and of the findings only those of severity action"
            + " and error are here."),
    /** The state, and what is to do. */
    SUMMARY("Left out here: the converted deployment, and all findings but those of severity error.");

    private static final String HOW =
            " The direct methods getManifest and getReport, and the command twin unpack, give all of it.";

    private final String leftOut;

    Form(String leftOut) {
        this.leftOut = leftOut;
    }

    /** The word by which reports name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a reader must know of this form; nothing if it is the full one.
     *
     * @param reason why the report is not the full one
     */
    String note(String reason) {
        return this == FULL ? "" : " " + leftOut + " A twin cannot hold the full report: " + reason + "." + HOW;
    }

    /** What a reader must know of entries that found no room; nothing if there are none. */
    static String withoutRoom(int entries) {
        return entries == 0 ? "" : " There is no room for " + entries + " entries of todo and findings.";
    }
}

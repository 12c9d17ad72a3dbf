package io.github.edgemigrator.edgeagent.kubernetes.api;

import io.github.edgemigrator.json.Placeholders;

/** What is refused of labels ({@code ValidateLabels}). */
public final class LabelRules {
    private LabelRules() {}

    /** Checks labels by their names. */
    public static void check(Field labels) {
        for (Field label : labels.members()) {
            if (!Placeholders.in(label.name())) {
                label.refuseUnless(ApiNames.isQualifiedName(label.name()), "has a name that a label cannot have");
            }
            label.refuseUnless(
                    ApiNames.isLabelValue(label.text()),
                    "has the value \"" + label.text() + "\", which a label cannot have");
        }
    }
}

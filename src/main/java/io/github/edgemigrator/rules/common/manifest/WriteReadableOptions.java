package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** MANIFEST-017: writes createOptions anew whose text edgeAgent cannot read, though their meaning is plain. */
final class WriteReadableOptions extends ModuleRule {
    WriteReadableOptions() {
        super(RuleInfo.of("MANIFEST-017", Severity.INFO)
                .title("createOptions must be text that edgeAgent can read")
                .why(
                        "edgeAgent refuses the whole deployment (400) if the text of createOptions begins with a byte order mark,"
                                + " or has a comment between a name that it does not know and its value.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue options = module.createOptions();
        return context
                .input()
                .module(module.name())
                .flatMap(context.input()::optionsAsWritten)
                .filter(written -> !context.agent().reads(written))
                .map(written -> at(module, options)
                        // Set to what they are: that alone has them written.
                        .with(new Edit.Put(options.path(), options.json().deepCopy()))
                        .say("Rewritten as strict JSON: the text "
                                + (written.hasByteOrderMark()
                                        ? "began with a byte order mark."
                                        : "had a comment between a name and its value.")))
                .stream()
                .toList();
    }
}

package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HubImage;
import io.github.edgemigrator.workload.Registries;
import java.util.List;

/** AGENT-002: tells what becomes of the images of the IoT Edge agent and hub. */
final class ReviewSystemImages extends ModuleRule {
    private static final String MICROSOFTS = "mcr.microsoft.com/azureiotedge-hub";

    ReviewSystemImages() {
        super(RuleInfo.of("AGENT-002", Severity.INFO)
                .title("Agent and hub are of the 1.1 line")
                .why(
                        "The device brings its own agent, which is of the 1.1 line; a hub of version 1.2 or later is not its kin.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue image = module.settings().get("image");
        if (module.isEdgeAgent() && image.exists()) {
            return List.of(at(module, image).say("The device keeps the agent it has; this image is not used."));
        }
        if (!module.isEdgeHub()) {
            return List.of();
        }
        boolean ofParent = Registries.isOfParent(module.image());
        return HubImage.parse(module.image()).filter(HubImage::isNewerThanKubernetes).stream()
                .map(hub -> at(module, image)
                        .as(ofParent ? Severity.ACTION : Severity.WARNING)
                        .remedy("Set the image of " + module.name() + " to " + (ofParent ? MICROSOFTS : hub.name())
                                + ":1.1.")
                        .say("A hub of version " + hub.version()
                                + " was not made for the agent on the device, which is of the 1.1 line"
                                + (ofParent ? ", and that agent does not know $upstream." : ".")))
                .toList();
    }
}

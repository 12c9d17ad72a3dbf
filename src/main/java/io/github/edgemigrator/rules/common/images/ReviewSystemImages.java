package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what becomes of the images of the IoT Edge agent and hub. */
public final class ReviewSystemImages implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("AGENT-002", Severity.INFO)
            .title("Agent and hub are of the 1.1 line")
            .why(
                    "The device brings its own agent, which is of the 1.1 line; a hub of version 1.2 or later is not its kin.")
            .remedy("Nothing to do.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    private static final String MICROSOFTS = "mcr.microsoft.com/azureiotedge-hub";

    private static final Pattern HUB = Pattern.compile("\\bazureiotedge-hub:(\\d{1,4})\\.(\\d{1,4})\\b");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue image = module.settings().get("image");
        if (module.isEdgeAgent() && image.exists()) {
            return List.of(INFO.at(module, image).say("The device keeps the agent it has; this image is not used."));
        }
        if (!module.isEdgeHub()) {
            return List.of();
        }
        Matcher hub = HUB.matcher(module.image());
        boolean ofParent = FlagUnreachableRegistries.isOfParent(module.image());
        return hub.find() && isNewer(hub)
                ? List.of(INFO.at(module, image)
                        .as(ofParent ? Severity.ACTION : Severity.WARNING)
                        .remedy("Set the image of " + module.name() + " to "
                                + (ofParent ? MICROSOFTS : module.image().substring(0, hub.start(1) - 1)) + ":1.1.")
                        .say("A hub of version " + hub.group(1) + "." + hub.group(2)
                                + " was not made for the agent on the device, which is of the 1.1 line"
                                + (ofParent ? ", and that agent does not know $upstream." : ".")))
                : List.of();
    }

    /** Whether an image is of a hub for which the device has no agent. */
    static boolean isNewerHub(String image) {
        Matcher hub = HUB.matcher(image);
        return hub.find() && isNewer(hub);
    }

    private static boolean isNewer(Matcher hub) {
        int major = Integer.parseInt(hub.group(1));
        return major > 1 || (major == 1 && Integer.parseInt(hub.group(2)) > 1);
    }
}

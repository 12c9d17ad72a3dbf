package io.github.edgemigrator.rules.kubernetes.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.WordMatcher;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** RUN-002: notes modules that seem to be written with the SDK for Node.js. */
final class FlagNodeSdkModules extends ModuleRule {
    private static final WordMatcher WORD = new WordMatcher("node");

    private static final Pattern NODE = Pattern.compile(
            "(?<![A-Za-z])(?:(?i:node(?:\\.?js)?(?:module|red)?)(?![A-Za-z])|Node(?=[A-Z]))(?!(?i:[-_]?exporter))");

    private static final Pattern COMMAND = Pattern.compile("(?:.*/)?(?:node|nodejs|npm|npx|yarn)");

    /** At which the debugger of Node.js listens, as the templates of Visual Studio Code publish it. */
    private static final String INSPECTOR = "9229/tcp";

    FlagNodeSdkModules() {
        super(RuleInfo.of("RUN-002", Severity.INFO)
                .title("Modules with the Node.js SDK do not start")
                .why(
                        "The device SDK for Node.js cannot connect to the Kubernetes-based runtime; a manifest does not show it.")
                .remedy("If the module uses the device SDK for Node.js, build it with another SDK.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return sign(module)
                .map(sign -> List.of(at(module, module.settings().get("image"))
                        .say("By its " + sign
                                + " the module may be written in Node.js, whose device SDK does not start here.")))
                .orElse(List.of());
    }

    /** By what a module seems to be written in Node.js. */
    private static Optional<String> sign(Module module) {
        if (isNode(module.name()) || isNode(module.image())) {
            return Optional.of("name");
        }
        JsonValue options = module.createOptions();
        if (beginsWithNode(options.get("Entrypoint")) || beginsWithNode(options.get("Cmd"))) {
            return Optional.of("command");
        }
        boolean inspected = options.get("ExposedPorts").get(INSPECTOR).exists()
                || module.hostConfig().get("PortBindings").get(INSPECTOR).exists();
        return inspected ? Optional.of("port 9229, that of the debugger of Node.js,") : Optional.empty();
    }

    private static boolean beginsWithNode(JsonValue command) {
        JsonNode first = command.json().path(0);
        return first.isTextual() && COMMAND.matcher(first.textValue()).matches();
    }

    private static boolean isNode(String name) {
        return WORD.areIn(name) && NODE.matcher(name).find();
    }
}

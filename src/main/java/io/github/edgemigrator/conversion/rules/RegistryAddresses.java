package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.ImageName;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes the addresses of registries as images name them. */
final class RegistryAddresses implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("REGISTRY-001", Severity.WARNING)
            .title("A registry has the address that images name")
            .why("The agent compares the address with the image's registry; one with https:// or a path never fits.")
            .remedy("Check that the images are pulled with these credentials.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    /** What some write before the name of a registry. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");

    /** And behind it. */
    private static final Pattern PATH = Pattern.compile("/.*$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        return credentials(context.deployment()).stream()
                .map(credential -> credential.get("address"))
                .filter(address -> !named(address).equals(address.text().orElse("")))
                .map(address -> INFO.at(context.deployment(), address)
                        .put(address.path(), Json.text(named(address)))
                        .say("The address was cut to what images name; as it was, the agent used it for no image."))
                .toList();
    }

    /** The credentials of a deployment, by the keys that name them. */
    static List<JsonValue> credentials(Deployment deployment) {
        return deployment
                .agent()
                .at("runtime", "settings", "registryCredentials")
                .members();
    }

    private static String named(JsonValue address) {
        String text = address.text().orElse("");
        if (Placeholders.in(text) || text.equalsIgnoreCase(ImageName.DOCKER_HUB)) {
            return text;
        }
        String host =
                PATH.matcher(SCHEME.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        boolean dockerHub = ImageName.DOCKER_HUB.contains("//" + host.toLowerCase(Locale.ROOT) + "/");
        return dockerHub ? ImageName.DOCKER_HUB : host;
    }
}

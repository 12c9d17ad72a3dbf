package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.Registries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** REGISTRY-001: writes the addresses of registries as images name them. */
final class NormalizeRegistryAddresses extends DeploymentRule {
    /** What some write before the name of a registry. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");

    /** And behind it. */
    private static final Pattern PATH = Pattern.compile("/.*$");

    /** What Docker takes for Docker Hub too, and the agent for another registry. */
    private static final Set<String> OTHER_NAMES_OF_HUB = Set.of("docker.io", "registry-1.docker.io");

    NormalizeRegistryAddresses() {
        super(RuleInfo.of("REGISTRY-001", Severity.WARNING)
                .title("A registry has the address that images name")
                .why(
                        "The agent compares the address with the image's registry; one with https:// or a path never fits.")
                .remedy("Check that the images are pulled with these credentials.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue credential : Registries.credentials(deployment)) {
            JsonValue address = credential.get("address");
            String cut = named(address);
            boolean hub = OTHER_NAMES_OF_HUB.contains(cut.toLowerCase(Locale.ROOT)) && !hasHub(deployment);
            Set<String> registries = hub ? registries(deployment) : Set.of();
            if (registries.contains(ImageName.DOCKER_HUB)) {
                findings.add(ofHub(at(deployment, address), address, cut, registries));
            } else if (!address.text().orElse("").equals(cut)) {
                findings.add(at(deployment, address)
                        .put(address.path(), JsonNodes.text(cut))
                        .say("The address was cut to what images name; as it was, the agent used it for no image."));
            }
        }
        return findings;
    }

    /** Whether there are credentials for Docker Hub as the agent knows it. */
    private static boolean hasHub(Deployment deployment) {
        return Registries.credentials(deployment).stream()
                .anyMatch(any -> named(any.get("address")).equalsIgnoreCase(ImageName.DOCKER_HUB));
    }

    /**
     * About another name of Docker Hub, where images need credentials for it.
     *
     * @param cut the address as images name it
     * @param registries those that images name
     */
    private static Finding ofHub(Finding.Draft draft, JsonValue address, String cut, Set<String> registries) {
        if (!registries.contains(cut.toLowerCase(Locale.ROOT))) {
            return draft.put(address.path(), JsonNodes.text(ImageName.DOCKER_HUB))
                    .say("The agent looks for the credentials of images without a registry under "
                            + ImageName.DOCKER_HUB + "; as it was, it used these for no image.");
        }
        if (!address.text().orElse("").equals(cut)) {
            draft.put(address.path(), JsonNodes.text(cut));
        }
        return draft.remedy(
                        "Write " + cut + "/ before the names of all images that need these credentials, or give those"
                                + " without a registry credentials with the address " + ImageName.DOCKER_HUB + ".")
                .say("The agent uses them for images that name " + cut + ", and for no others: it looks for those of"
                        + " images without a registry under " + ImageName.DOCKER_HUB + ".");
    }

    /** The registries of all images, as the agent compares them. */
    private static Set<String> registries(Deployment deployment) {
        return deployment.modules().stream()
                .filter(module -> !Placeholders.in(module.image()))
                .flatMap(module -> ImageName.parse(module.image()).flatMap(ImageName::registry).stream())
                .map(registry -> registry.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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

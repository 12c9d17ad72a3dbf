package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.workload.Registries;
import java.util.List;
import java.util.Optional;

/** REGISTRY-003: names credentials that the agent cannot read. */
public final class FlagIncompleteCredentials extends DeploymentRule {
    private static final List<String> FIELDS = List.of("address", "username", "password");

    public FlagIncompleteCredentials() {
        super(RuleInfo.of("REGISTRY-003", Severity.ERROR)
                .title("Credentials have address, username and password")
                .why("The agent refuses the whole deployment (400) if one of them is missing or blank.")
                .remedy("Fill in the credentials, or remove them.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<JsonValue> all = Registries.credentials(deployment);
        // The three fields without the key that names them: one mistake, not three.
        if (!all.isEmpty()
                && all.stream().noneMatch(credential -> credential.json().isObject())) {
            JsonValue owner = deployment.agent().at("runtime", "settings", "registryCredentials");
            return List.of(at(deployment, owner)
                    .remedy(
                            "Write registryCredentials as {\"NAME\": {\"address\": …, \"username\": …, \"password\": …}}.")
                    .say("registryCredentials must hold an object for each registry; the agent refuses the whole"
                            + " deployment (400)."));
        }
        return all.stream()
                .flatMap(credential -> examine(deployment, credential).stream())
                .toList();
    }

    private Optional<Finding> examine(Deployment deployment, JsonValue credential) {
        List<String> blank = FIELDS.stream()
                .filter(field -> credential.get(field).text().orElse("").isBlank())
                .toList();
        if (blank.isEmpty()) {
            return Optional.empty();
        }
        String name = credential.name();
        return Optional.of(at(deployment, credential)
                .remedy("Fill in " + Sentences.listed(blank) + " of " + name + ", or remove " + name
                        + " from registryCredentials.")
                .say("Missing or blank: " + Sentences.listed(blank)
                        + "; the agent refuses the whole deployment (400)."));
    }
}

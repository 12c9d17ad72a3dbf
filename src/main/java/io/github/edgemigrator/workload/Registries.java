package io.github.edgemigrator.workload;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;

/** The registries that images come from. */
public final class Registries {
    private Registries() {}

    /** The credentials of a deployment, by the keys that name them. */
    public static List<JsonValue> credentials(Deployment deployment) {
        return deployment
                .agent()
                .at("runtime", "settings", "registryCredentials")
                .members();
    }

    /** Whether an image is one of the parent device's, as nested devices write it. */
    public static boolean isOfParent(String image) {
        return image.startsWith("$upstream:") || image.startsWith("$upstream/");
    }
}

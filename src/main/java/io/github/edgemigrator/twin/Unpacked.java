package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Status;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The converted deployment that a module's twin holds, put together again.
 *
 * @param manifest as {@code set-modules} takes it, with all its secrets; empty if the twin holds none
 * @param status what the operator can do with it
 * @param message what the module says of it, or why there is none
 */
public record Unpacked(Optional<ObjectNode> manifest, Status status, String message) {
    /**
     * Unpacks a twin.
     *
     * @param twin as {@code az iot hub module-twin show} prints it, or an object with only its sections
     */
    public static Unpacked of(JsonNode twin) {
        JsonNode sections = twin.path("properties").isObject() ? twin.path("properties") : twin;
        JsonNode reported = sections.path("reported");
        if (!(sections.path("desired") instanceof ObjectNode desired) || !reported.isObject()) {
            return none("This is no module twin: expected desired and reported properties, as az iot hub module-twin"
                    + " show prints them.");
        }
        JsonNode migration = reported.path("migration");
        String message = migration.path("message").asText();
        Optional<Status> status = Stream.of(Status.values())
                .filter(known -> known.word().equals(migration.path("status").asText()))
                .findFirst();
        if (status.filter(known -> known != Status.FAILED).isEmpty()) {
            return none("The twin holds no converted deployment"
                    + (message.isEmpty() ? ": the module has not reported yet." : ". " + message));
        }
        long version = desired.path("$version").asLong();
        if (desired.has("$version")
                && version != migration.path("desiredVersion").asLong()) {
            return none("The report belongs to version " + migration.path("desiredVersion") + " of the desired"
                    + " properties, which are at version " + version + " now. Wait for the report of it.");
        }
        return unpack(desired, reported, status.get(), message);
    }

    /**
     * The desired properties give the deployment, secrets included, if this engine converts them as the module's did;
     * the module had them from edgeHub, which rewrites dates. Else the report has the deployment, and the desired
     * properties its secrets. The hash tells whether a way led to it.
     */
    private static Unpacked unpack(ObjectNode desired, JsonNode reported, Status status, String message) {
        Predicate<ObjectNode> isIt = manifest ->
                Hash.of(manifest).equals(reported.at("/migration/outputSha256").asText());
        return TwinMigration.of(desired)
                .converted()
                .flatMap(converted -> Optional.of(converted.manifest())
                        .filter(manifest -> isIt.test(manifest) || isIt.test(manifestAtModule(desired)))
                        .or(() -> new DeploymentAssembler(converted, reported)
                                .manifest()
                                .filter(isIt)))
                .map(manifest -> new Unpacked(Optional.of(manifest), status, message))
                .orElseGet(() -> none("What the twin holds is not the deployment that the module converted; its engine"
                        + " is " + reported.at("/migration/engine").asText() + " and this one " + Engine.VERSION
                        + ". Use the same version, or convert the deployment's file."));
    }

    private static ObjectNode manifestAtModule(ObjectNode desired) {
        return TwinMigration.of(EdgeHubJson.held(desired))
                .converted()
                .map(ConversionView::manifest)
                .orElseGet(desired::objectNode);
    }

    private static Unpacked none(String message) {
        return new Unpacked(Optional.empty(), Status.FAILED, message);
    }
}

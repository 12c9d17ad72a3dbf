package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.manifest.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0        | 80       | Apply the deployment as it is.",
                "${VERSION} | 80       | Fill in the template and apply it.",
                "1.0        | ${PORT}  | Fill in the template and convert it again."
            })
    void a_template_that_must_be_converted_again_is_not_to_be_applied(String tag, String port, String next) {
        String deployment = """
                {"modulesContent": {"$edgeAgent": {"properties.desired": {
                  "schemaVersion": "1.0",
                  "runtime": {"type": "docker", "settings": {"minDockerVersion": "v1.25"}},
                  "systemModules": {
                    "edgeAgent": {"type": "docker", "settings": {"image": "mcr.microsoft.com/azureiotedge-agent:1.1"}},
                    "edgeHub": {"type": "docker", "status": "running", "restartPolicy": "always", "settings": {
                      "image": "mcr.microsoft.com/azureiotedge-hub:1.1",
                      "createOptions": "{\\"ExposedPorts\\": {\\"443/tcp\\": {}, \\"5671/tcp\\": {}, \\"8883/tcp\\": {}}}"}}},
                  "modules": {"reader": {
                    "type": "docker", "status": "running", "restartPolicy": "always", "version": "1.0", "settings": {
                      "image": "acme.azurecr.io/reader:%s",
                      "createOptions": "{\\"HostConfig\\": {\\"PortBindings\\": {\\"80/tcp\\": [{\\"HostPort\\": \\"%s\\"}]}}}"}}}}},
                 "$edgeHub": {"properties.desired": {
                  "schemaVersion": "1.0", "routes": {}, "storeAndForwardConfiguration": {"timeToLiveSecs": 7200}}}}}
                """.formatted(tag, port);

        Outcome outcome = Migration.of(Deployment.read(deployment), Settings.defaults());

        assertEquals("0 of 3 modules changed. " + next, Counts.of(outcome).message(outcome.status()));
    }
}

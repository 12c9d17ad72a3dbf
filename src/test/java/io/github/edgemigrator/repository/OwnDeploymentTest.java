package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Status;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The deployment by which the module itself comes to a device. */
class OwnDeploymentTest {
    private final JsonNode content = ProjectFile.DEPLOYMENT.json().path("modulesContent");

    @Test
    void the_tools_take_it() {
        assertEquals(List.of(), new DeploymentSchemas().faults(content));
    }

    @Test
    void the_module_asks_for_no_rights_and_starts_with_its_defaults() {
        assertEquals("{}", module().at("/settings/createOptions").textValue());
        assertEquals(0, content.at("/edge-migrator/properties.desired").size());
    }

    @Test
    void the_device_takes_it_as_it_is() {
        String text = ProjectFile.DEPLOYMENT.text();
        Conversion conversion =
                assertInstanceOf(Conversion.class, Migration.of(Deployment.read(text), Settings.defaults()));
        assertEquals(Status.CONVERTED, conversion.status());
        assertEquals(text, conversion.output().render(4_096));
    }

    private JsonNode module() {
        return content.path("$edgeAgent").path("properties.desired").at("/modules/edge-migrator");
    }
}

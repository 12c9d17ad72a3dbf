package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.twin.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The version stands in pom.xml; what has to repeat it agrees. */
class VersionTest {
    @Test
    void the_program_has_it() {
        assertHas(
                ProjectFile.POM, "<artifactId>edge-migrator</artifactId>\n  <version>" + Engine.VERSION + "</version>");
    }

    @Test
    void module_json_has_it() {
        assertEquals(
                Engine.VERSION,
                ProjectFile.MODULE.json().at("/image/tag/version").textValue());
    }

    @Test
    void the_image_has_it() {
        assertHas(ProjectFile.DOCKERFILE, "\nARG VERSION=" + Engine.VERSION + "\n");
    }

    @Test
    void the_deployment_asks_for_its_image() {
        for (ProjectFile deployment : List.of(ProjectFile.DEPLOYMENT, ProjectFile.FLEET)) {
            assertHas(deployment, "\"<MY_REGISTRY>/edge-migrator:" + Engine.VERSION + "-amd64\"");
        }
    }

    @Test
    void the_readme_finds_other_versions() {
        assertHas(ProjectFile.README, "properties.reported.migration.engine != '" + Engine.VERSION + "'");
    }

    @Test
    void the_readme_builds_its_image() {
        assertHas(ProjectFile.README, "edge-migrator:" + Engine.VERSION + "-amd64");
    }

    private static void assertHas(ProjectFile file, String text) {
        assertTrue(file.text().contains(text), () -> file.path() + " does not have " + text.strip());
    }
}

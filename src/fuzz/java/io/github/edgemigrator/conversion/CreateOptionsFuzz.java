package io.github.edgemigrator.conversion;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.fuzz.Cost;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of conversion hold for a module with any text as its createOptions. */
@ExtendWith(Cost.class)
class CreateOptionsFuzz {
    private final Laws laws = new Laws();

    @MethodSource("io.github.edgemigrator.fuzz.Seeds#createOptions")
    @FuzzTest
    void lawsHoldForAnyCreateOptions(byte @NotNull [] bytes) {
        ObjectNode sections = JsonNodeFactory.instance.objectNode();
        sections.withObject("/edgeAgent/modules/camera")
                .put("type", "docker")
                .putObject("settings")
                .put("image", "example.azurecr.io/camera:1.0")
                .put("createOptions", new String(bytes, StandardCharsets.UTF_8));
        String text = sections.toString();
        Cost.bounded(bytes, () -> Migration.of(Deployment.read(text), Settings.defaults()));
        laws.hold((Deployment) Deployment.read(text));
    }
}

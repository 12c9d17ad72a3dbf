package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.DockerField;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesFieldsTest {
    @Test
    void each_field_has_an_effect_and_a_remedy_in_a_sentence() {
        for (DockerField field : DockerField.values()) {
            assertTrue(KubernetesFields.TABLE.of(field).text().endsWith("."), field::path);
            assertTrue(KubernetesFields.TABLE.of(field).remedy().matches("[^%]*%s[^%]*\\."), field::path);
        }
    }

    @Test
    void the_agent_reads_these_fields() {
        assertEquals(
                List.of(
                        "Env",
                        "Cmd",
                        "Entrypoint",
                        "WorkingDir",
                        "Labels",
                        "ExposedPorts",
                        "HostConfig",
                        "k8s-experimental",
                        "HostConfig.Binds",
                        "HostConfig.Mounts",
                        "HostConfig.PortBindings",
                        "HostConfig.NetworkMode",
                        "HostConfig.Privileged",
                        "HostConfig.IpcMode",
                        "HostConfig.PidMode",
                        "HostConfig.Mounts[].Type",
                        "HostConfig.Mounts[].Source",
                        "HostConfig.Mounts[].Target",
                        "HostConfig.Mounts[].ReadOnly",
                        "HostConfig.PortBindings[].HostPort"),
                Arrays.stream(DockerField.values())
                        .filter(field -> KubernetesFields.TABLE.of(field).honoured())
                        .map(DockerField::path)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"12, Privileged, 1", "13, Privileged, 1", "12, PidMode, 0", "13, PidMode, 1"})
    void most_of_host_config_has_types_since_beta13(int beta, String field, int failures) {
        AgentSettings agent = AgentSettings.defaults().withVersion(new AgentVersion(beta));

        AgentPlan plan = Modules.m("{'HostConfig': {'" + field + "': []}}").plan(agent);

        assertEquals(failures, plan.failures().size(), plan.failures()::toString);
    }
}

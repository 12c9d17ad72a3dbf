package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortKeyTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "123/TCP,123,TCP",
                "456/UDP,456,UDP",
                "10/SCTP,10,SCTP",
                "80/tcp,80,TCP",
                "53/Udp,53,UDP",
                "3434,3434,TCP",
                "80/,80,TCP",
                "/80//tcp/,80,TCP",
                " 80 /tcp,80,TCP",
                "+80,80,TCP",
                "0,0,TCP",
                "-1/tcp,-1,TCP",
                "65536/tcp,65536,TCP"
            })
    void a_number_with_or_without_protocol_is_a_port(String key, int number, Protocol protocol) {
        assertEquals(new PortKey.Taken(new ContainerPort(number, protocol)), PortKey.parse(key, AgentVersion.LATEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "123/HTTP",
                "1a23/TCP",
                "10/tcp/udp",
                "5000-5010/tcp",
                "tcp/80",
                "80/ tcp",
                "80.0/tcp",
                "2147483648/tcp",
                "99999999999999999999/tcp",
                "0x50/tcp"
            })
    void anything_else_is_dropped(String key) {
        assertInstanceOf(PortKey.Dropped.class, PortKey.parse(key, AgentVersion.LATEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//"})
    void slashes_alone_crash_the_agent(String key) {
        assertInstanceOf(PortKey.Crash.class, PortKey.parse(key, AgentVersion.LATEST));
    }

    @Test
    void before_beta10_a_port_without_a_protocol_was_dropped() {
        assertInstanceOf(PortKey.Dropped.class, PortKey.parse("80", new AgentVersion(9)));
        assertInstanceOf(PortKey.Taken.class, PortKey.parse("80", new AgentVersion(10)));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "65535, true", "0, false", "65536, false", "-1, false"})
    void kubernetes_takes_ports_from_1_to_65535(int number, boolean legal) {
        assertEquals(legal, new ContainerPort(number, Protocol.TCP).isLegal());
    }
}

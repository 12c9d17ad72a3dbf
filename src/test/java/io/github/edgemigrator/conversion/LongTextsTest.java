package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long texts of one sign that a pattern may look at again and again, in places where it stands. The limit is no measure
 * of speed: what looks again from each sign takes hours.
 */
@Timeout(60)
class LongTextsTest {
    private static final int LENGTH = 50_000;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"Env\":[\"A=@\"]},                                             $(",
                "{\"Env\":[\"A=@\"]},                                             ${",
                "{\"Env\":[\"A=@\"]},                                             $$",
                "{\"Env\":[\"A=@)\"]},                                            $(",
                "{\"Env\":[\"@=1\"]},                                             ` `",
                "{\"Env\":[\"A=@\"]},                                             password=",
                "{\"Cmd\":[\"@\"]},                                               `--token `",
                "{\"Cmd\":[\"@\"]},                                               eyJ",
                "{\"Labels\":{\"@\":\"@\"}},                                      a.",
                "{\"HostConfig\":{\"Binds\":[\"@:/x\"]}},                         /",
                "{\"HostConfig\":{\"Binds\":[\"/@:/x\"]}},                        a/",
                "{\"HostConfig\":{\"Binds\":[\"/x:/@x\"]}},                       /",
                "{\"HostConfig\":{\"Mounts\":[{\"Type\":\"bind\",\"Source\":\"/@\",\"Target\":\"/@\"}]}}, a/",
                "{\"k8s-experimental\":{\"resources\":{\"limits\":{\"memory\":\"@\"}}}}, 1",
                "@,                                                               [",
                "@,                                                               {\"a\":",
                "{\"a\":@},                                                       9"
            })
    void create_options_with_them_are_converted(String createOptions, String sign) {
        convert("example.azurecr.io/camera:1.0", createOptions.replace("@", longText(sign)));
    }

    @ParameterizedTest
    @CsvSource({"a/", "a:", "/", ":", ".", "eyJ"})
    void images_with_them_are_converted(String sign) {
        convert(longText(sign), "{}");
    }

    private static String longText(String sign) {
        return sign.repeat(LENGTH / sign.length());
    }

    private static void convert(String image, String createOptions) {
        ObjectNode sections = JsonNodeFactory.instance.objectNode();
        sections.withObject("/edgeAgent/modules/camera")
                .put("type", "docker")
                .putObject("settings")
                .put("image", image)
                .put("createOptions", createOptions);
        Deployment deployment = assertInstanceOf(Deployment.class, Deployment.read(sections.toString()));

        Conversion conversion = new Converter(KubernetesRules.all().inOrder())
                .convert(deployment, Settings.defaults().device(), Options.defaults(), List.of());

        assertEquals(
                List.of(),
                conversion.findings().stream()
                        .filter(finding -> finding.rule().equals(Defect.INFO))
                        .map(Finding::message)
                        .toList());
    }
}

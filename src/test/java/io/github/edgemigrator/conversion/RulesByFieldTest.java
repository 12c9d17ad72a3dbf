package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A rule is not asked about modules without its fields, and would have nothing to say of them. */
class RulesByFieldTest {
    private static final int GENERATED = 2_000;

    private final Converter converter = new Converter(KubernetesRules.all().inOrder());
    private final Converter askingAll = new Converter(KubernetesRules.all().inOrder().stream()
            .map(RulesByFieldTest::asked)
            .toList());

    @Test
    void asking_all_rules_about_all_modules_finds_no_more_in_the_examples() {
        ConversionCase.all().forEach(example -> compare(example.input()));
    }

    @Test
    void asking_all_rules_about_all_modules_finds_no_more_in_generated_deployments() {
        LongStream.range(0, GENERATED)
                .parallel()
                .mapToObj(GeneratedDeployment::of)
                .forEach(this::compare);
    }

    @Test
    void asking_all_rules_about_all_modules_finds_no_more_in_deployments_of_strangers() throws IOException {
        for (Path file : Shared.corpus()) {
            compare(Files.readString(file));
        }
    }

    @Test
    void most_rules_are_about_fields() {
        long always = KubernetesRules.all().inOrder().stream()
                .filter(rule -> rule.info().fields().isEmpty())
                .count();

        assertFalse(
                always > KubernetesRules.all().inOrder().size() / 2,
                () -> always + " rules are asked whatever a module has");
    }

    private void compare(String text) {
        if (Deployment.read(text) instanceof Deployment deployment) {
            Conversion expected = convert(deployment, askingAll);

            Conversion conversion = convert(deployment, converter);

            assertEquals(expected.findings(), conversion.findings(), text);
            assertEquals(expected.output().tree(), conversion.output().tree(), text);
        }
    }

    private static Conversion convert(Deployment deployment, Converter converter) {
        return converter.convert(deployment, Settings.defaults().device(), Options.defaults(), List.of());
    }

    /** The same rule, asked whatever fields a module has. */
    private static Rule asked(Rule rule) {
        RuleInfo info = rule.info();
        RuleInfo always = new RuleInfo(
                info.id(), info.severity(), info.title(), info.why(), info.remedy(), info.reference(), List.of());
        if (rule instanceof ModuleRule each) {
            return new ModuleRule(always) {
                @Override
                public boolean looksAtEdgeAgent() {
                    return each.looksAtEdgeAgent();
                }

                @Override
                public List<Finding> examine(Module module, Context context) {
                    return each.examine(module, context);
                }
            };
        }
        return new DeploymentRule(always) {
            @Override
            public List<Finding> examine(Context context) {
                return ((DeploymentRule) rule).examine(context);
            }
        };
    }
}

package io.github.edgemigrator.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Converter;
import io.github.edgemigrator.conversion.Device;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleSet;
import io.github.edgemigrator.conversion.RuleStage;
import io.github.edgemigrator.edgeagent.Agent;
import io.github.edgemigrator.edgeagent.AgentSetup;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Plan;
import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.common.fpga.FpgaRules;
import io.github.edgemigrator.rules.common.hub.HubRules;
import io.github.edgemigrator.rules.common.images.ImageRules;
import io.github.edgemigrator.rules.common.manifest.ManifestRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine and the rules for all targets work for a device of which nothing is Kubernetes'. */
class SecondTargetTest {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "conversion");

    /** An agent that takes everything, and makes nothing of it. */
    private record Idle() implements Agent, AgentSetup, Plan {
        @Override
        public Agent start() {
            return this;
        }

        @Override
        public Plan plan(Deployment deployment) {
            return this;
        }

        @Override
        public List<Failure> failures() {
            return List.of();
        }

        @Override
        public List<Note> notes() {
            return List.of();
        }

        @Override
        public SchemaVersion newestSchema() {
            return new SchemaVersion(1, 1);
        }

        @Override
        public boolean reads(SchemaVersion version) {
            return true;
        }

        @Override
        public boolean reads(Module module) {
            return true;
        }

        @Override
        public boolean reads(CreateOptions.Text options) {
            return true;
        }

        @Override
        public List<Failure> refusedFields(Module module) {
            return List.of();
        }
    }

    private static Conversion convert(Deployment input, List<Rule> rules) {
        return new Converter(rules).convert(input, new Device(0, Map.of(), new Idle()), Options.defaults(), List.of());
    }

    private static List<Deployment> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.endsWith("in.json"))
                    .sorted()
                    .flatMap(SecondTargetTest::read)
                    .toList();
        }
    }

    private static Stream<Deployment> read(Path file) {
        try {
            return Deployment.read(Files.readAllBytes(file)) instanceof Deployment deployment
                    ? Stream.of(deployment)
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void without_rules_everything_stays_and_nothing_is_said() throws IOException {
        for (Deployment input : examples()) {
            Conversion conversion = convert(input, List.of());

            assertEquals(List.of(), conversion.findings());
            assertEquals(input.tree(), conversion.output().tree());
        }
    }

    @Test
    void the_rules_of_all_targets_convert_for_it() throws IOException {
        List<Rule> rules = RuleSet.builder()
                .add(RuleStage.READ, ManifestRules.problems())
                .add(RuleStage.READ, ManifestRules.sections())
                .add(RuleStage.READ, ImageRules.runtime())
                .add(RuleStage.READ, HubRules.configuration())
                .add(RuleStage.READ, ManifestRules.createOptions())
                .add(RuleStage.CONVERT, FpgaRules.images())
                .add(RuleStage.CONVERT, ImageRules.modules())
                .add(RuleStage.SUMMARIZE, ManifestRules.sizes())
                .add(RuleStage.WRITE, ManifestRules.text())
                .build()
                .inOrder();
        for (Deployment input : examples()) {
            Conversion once = convert(input, rules);

            assertTrue(
                    once.findings().stream()
                            .noneMatch(finding -> finding.rule().id().equals("ENGINE-001")),
                    () -> once.findings().toString());
            assertEquals(
                    once.output().tree(), convert(once.output(), rules).output().tree());
        }
    }
}

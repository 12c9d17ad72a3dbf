package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.edgemigrator.Shared;
import io.github.edgemigrator.conversion.rules.Rules;
import io.github.edgemigrator.manifest.Deployment;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusLawsTest {
    private static final Converter CONVERTER = new Converter(Rules.inOrder());

    @TestFactory
    Stream<DynamicTest> a_second_conversion_changes_nothing() {
        return Shared.corpus().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    if (Deployment.read(Files.readAllBytes(file)) instanceof Deployment deployment) {
                        String once = convert(deployment).output().render(4_096);

                        Conversion again = convert((Deployment) Deployment.read(once));

                        assertEquals(once, again.output().render(4_096));
                        again.findings().forEach(finding -> assertFalse(finding.changes(), finding::toString));
                    }
                }));
    }

    private static Conversion convert(Deployment deployment) {
        return CONVERTER.convert(deployment, Device.unknown(), Options.defaults(), List.of());
    }
}

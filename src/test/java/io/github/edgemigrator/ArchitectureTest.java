package io.github.edgemigrator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.edgemigrator.conversion.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages, and what each package knows nothing of. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String RULES = "..edgemigrator.rules..";
    private static final String[] ENGINE = {
        "..edgemigrator.json..",
        "..edgemigrator.manifest..",
        "..edgemigrator.edgeagent..",
        "..edgemigrator.conversion..",
        "..edgemigrator.workload..",
        "..edgemigrator.rules..",
        "..edgemigrator.target.."
    };

    @TestFactory
    Stream<DynamicTest> the_program_keeps_to_its_map() {
        return Stream.of(
                        arrowsPointOneWay(),
                        noCycles(),
                        onlyTheModuleSeesTheSdk(),
                        onlyTheCommandLineSeesItsLibrary(),
                        theEngineSeesNoFiles(),
                        theEngineHasNoClockAndNoChance(),
                        theEngineLogsNothing(),
                        theModuleDoesWithoutObjectMapping(),
                        noRuleIsKnownToAnother(),
                        onlyItsRoomsKnowKubernetes(),
                        rulesAreRulesAndTheirHelpers())
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    /** A room stands above those that it uses. */
    @Test
    void the_picture_of_the_documents_shows_the_same_map() throws IOException {
        String page = Files.readString(Path.of("src", "site", "markdown", "architecture.md"));
        List<String> picture =
                page.substring(0, page.indexOf("\n```\n")).lines().toList();
        Map<String, Integer> heights = new HashMap<>();
        for (String room : List.of(
                "cli",
                "module",
                "twin",
                "target",
                "rules",
                "workload",
                "conversion",
                "edgeagent",
                "manifest",
                "json")) {
            List<Integer> boxes = IntStream.range(0, picture.size())
                    .filter(line -> picture.get(line).matches(".*│ +" + room + " +│.*"))
                    .boxed()
                    .toList();
            assertEquals(1, boxes.size(), room);
            heights.put(room, boxes.get(0));
        }
        for (JavaClass one : PROGRAM) {
            for (Dependency arrow : one.getDirectDependenciesFromSelf()) {
                String from = room(one);
                String to = room(arrow.getTargetClass());
                if (heights.containsKey(from) && heights.containsKey(to) && !from.equals(to)) {
                    assertTrue(heights.get(from) < heights.get(to), arrow::getDescription);
                }
            }
        }
    }

    private static String room(JavaClass inhabitant) {
        Matcher room =
                Pattern.compile("io\\.github\\.edgemigrator\\.(\\w+)\\..*").matcher(inhabitant.getName());
        return room.matches() ? room.group(1) : "";
    }

    private static ArchRule arrowsPointOneWay() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("json")
                .definedBy("..edgemigrator.json..")
                .layer("manifest")
                .definedBy("..edgemigrator.manifest..")
                .layer("edgeagent")
                .definedBy("..edgemigrator.edgeagent..")
                .layer("conversion")
                .definedBy("..edgemigrator.conversion..")
                .layer("workload")
                .definedBy("..edgemigrator.workload..")
                .layer("rules")
                .definedBy(RULES)
                .layer("target")
                .definedBy("..edgemigrator.target..")
                .layer("twin")
                .definedBy("..edgemigrator.twin..")
                .layer("module")
                .definedBy("..edgemigrator.module..")
                .layer("cli")
                .definedBy("..edgemigrator.cli..")
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("manifest")
                .mayOnlyAccessLayers("json")
                .whereLayer("edgeagent")
                .mayOnlyAccessLayers("manifest", "json")
                .whereLayer("conversion")
                .mayOnlyAccessLayers("edgeagent", "manifest", "json")
                .whereLayer("workload")
                .mayOnlyAccessLayers("conversion", "edgeagent", "manifest", "json")
                .whereLayer("rules")
                .mayOnlyAccessLayers("workload", "conversion", "edgeagent", "manifest", "json")
                .whereLayer("target")
                .mayOnlyAccessLayers("rules", "workload", "conversion", "edgeagent", "manifest", "json")
                .whereLayer("twin")
                .mayOnlyAccessLayers("target", "rules", "conversion", "edgeagent", "manifest", "json")
                .whereLayer("module")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .as(
                        "arrows point from cli and module to twin, target, rules, workload, conversion, edgeagent, manifest and json");
    }

    private static ArchRule noCycles() {
        return slices().matching("..edgemigrator.(*)..")
                .should()
                .beFreeOfCycles()
                .as("no two packages need each other");
    }

    private static ArchRule onlyTheModuleSeesTheSdk() {
        return noClasses()
                .that(not(resideInAPackage("..edgemigrator.module..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.azure..")
                .as("only the module sees the SDK");
    }

    private static ArchRule onlyTheCommandLineSeesItsLibrary() {
        return noClasses()
                .that(not(resideInAPackage("..edgemigrator.cli..")))
                .and()
                .doNotHaveSimpleName("Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .as("only the command line sees its library");
    }

    private static ArchRule theEngineSeesNoFiles() {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                        .or(resideInAPackage("java.io").and(not(isAnIoException()))))
                .as("the engine sees no files");
    }

    /** Reading JSON from memory declares one. */
    private static DescribedPredicate<JavaClass> isAnIoException() {
        return assignableTo(IOException.class).or(assignableTo(UncheckedIOException.class));
    }

    private static ArchRule theEngineHasNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID|Date|Timer|Calendar).*|java\\.security\\.SecureRandom")
                .orShould()
                .dependOnClassesThat(equivalentTo(System.class))
                .as("the engine has no clock and no chance");
    }

    private static ArchRule theEngineLogsNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .as("the engine logs nothing");
    }

    /** Its classes would take a twelfth of the module's memory at rest. */
    private static ArchRule theModuleDoesWithoutObjectMapping() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..edgemigrator.cli..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectMapper.class)
                .orShould()
                .callMethod(JsonNode.class, "toString")
                .as("the module does without Jackson's object mapping");
    }

    /** What two rules ask of a module is a question to a helper; only lists name rules. */
    private static ArchRule noRuleIsKnownToAnother() {
        return noClasses()
                .that(resideInAPackage("..edgemigrator.."))
                .and()
                .haveSimpleNameNotEndingWith("Rules")
                .should(new ArchCondition<>("know a rule") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        for (Dependency arrow : one.getDirectDependenciesFromSelf()) {
                            JavaClass rule = outermost(arrow.getTargetClass());
                            boolean known = rule.isAssignableTo(Rule.class)
                                    && !rule.getPackageName().endsWith(".conversion")
                                    && !rule.equals(outermost(one));
                            events.add(new SimpleConditionEvent(one, known, arrow.getDescription()));
                        }
                    }
                })
                .as("no rule is known to another, or to anything but a list of rules");
    }

    /** Another kind of device has rooms of its own. */
    private static ArchRule onlyItsRoomsKnowKubernetes() {
        String[] rooms = {"..edgeagent.kubernetes..", "..rules.kubernetes..", "..edgemigrator.target.."};
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..edgeagent.kubernetes..", "..rules.kubernetes..")
                .as("only its model, its rules and the targets know Kubernetes");
    }

    private static JavaClass outermost(JavaClass inner) {
        return inner.getEnclosingClass().map(ArchitectureTest::outermost).orElse(inner);
    }

    private static ArchRule rulesAreRulesAndTheirHelpers() {
        return classes()
                .that()
                .areAssignableTo(Rule.class)
                .and()
                .resideOutsideOfPackage("..edgemigrator.conversion")
                .should()
                .resideInAPackage(RULES)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .as("every rule is a final class among the rules");
    }
}

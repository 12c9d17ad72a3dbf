package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.conversion.Status;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The deployment of the module to many devices, and the metrics that count how far they are. */
class FleetTest {
    private static final Pattern CONDITION =
            Pattern.compile("properties\\.reported\\.([\\w.]+) (=|!=|>) '?([\\w.-]+)'?");

    private final JsonNode queries = ProjectFile.METRICS.json().at("/metrics/queries");

    @Test
    void every_status_is_counted() {
        Set<String> counted = new TreeSet<>();
        queries.forEach(query -> {
            Matcher condition = CONDITION.matcher(query.textValue());
            if (condition.find() && condition.group(1).equals("migration.status")) {
                counted.add(condition.group(3));
            }
        });

        Set<String> statuses = new TreeSet<>(List.of("waiting"));
        for (Status status : Status.values()) {
            statuses.add(status.word());
        }
        assertEquals(statuses, counted);
    }

    /** As the documentation of IoT Hub's automatic deployments has it. */
    @Test
    void a_deployment_has_at_most_five_metrics() {
        assertTrue(queries.size() <= 5, queries::toString);
    }

    @Test
    void queries_ask_for_what_is_reported() {
        String told = ProjectFile.METRICS.text() + ProjectFile.README.text();
        Matcher conditions = CONDITION.matcher(told);
        int found = 0;
        while (conditions.find()) {
            assertTrue(TwinSchemas.knowsReported(conditions.group(1)), conditions.group());
            found++;
        }
        assertEquals(8, found);
    }

    @Test
    void the_deployment_is_layered_and_names_the_module_that_the_queries_name() {
        JsonNode agent = ProjectFile.FLEET.json().at("/content/modulesContent/$edgeAgent");
        assertEquals(1, agent.size());
        assertTrue(agent.has("properties.desired.modules.edge-migrator"), agent::toString);
        queries.forEach(query -> assertTrue(query.textValue().contains("moduleId = 'edge-migrator'")));
    }
}

package io.github.edgemigrator.manifest.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.edgemigrator.fuzz.Cost;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a route, whose modules can be given other names, or is none. */
@ExtendWith(Cost.class)
class RouteFuzz {
    @MethodSource("io.github.edgemigrator.fuzz.Seeds#routes")
    @FuzzTest
    void anyTextIsARouteOrNone(byte @NotNull [] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Cost.bounded(bytes, () -> Route.parse(text).ifPresent(route -> {
            assertEquals(text, route.renamed(Map.of()));
            if (route.names("camera")) {
                String renamed = route.renamed(Map.of("camera", "other-camera"));
                assertTrue(Route.parse(renamed).orElseThrow().names("other-camera"), renamed);
            }
        }));
    }
}

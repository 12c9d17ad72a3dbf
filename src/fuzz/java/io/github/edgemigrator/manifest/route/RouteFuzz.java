package io.github.edgemigrator.manifest.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.edgemigrator.fuzz.Cost;
import io.github.edgemigrator.manifest.Renames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is read as a route or has a fault; the modules of a route can be given other names. */
@ExtendWith(Cost.class)
class RouteFuzz {
    private static final Renames NONE = new Renames(List.of("camera"), Map.of());
    private static final Renames CAMERA = new Renames(List.of("camera"), Map.of("camera", "other-camera"));

    @MethodSource("io.github.edgemigrator.fuzz.Seeds#routes")
    @FuzzTest
    void anyTextIsARouteOrNone(byte @NotNull [] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Cost.bounded(bytes, () -> {
            Route route = Route.read(text);
            assertEquals(text, route.renamed(NONE));
            if (route.fault().isEmpty() && route.sink().equals(Optional.of("camera"))) {
                String renamed = route.renamed(CAMERA);
                Route after = Route.read(renamed);
                assertEquals(Optional.of("other-camera"), after.sink(), renamed);
                assertTrue(after.fault().isEmpty(), renamed);
            }
        });
    }
}

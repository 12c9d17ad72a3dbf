package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.edgemigrator.LargeDeployment;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a conversion costs grows with the deployment, and no faster. Memory is counted, as it is the same each time. */
class ScaleTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Converter converter = new Converter(KubernetesRules.all().inOrder());

    @Test
    void four_times_the_modules_cost_about_four_times_as_much() {
        convert(100);

        double few = convert(250);
        double many = convert(1_000);

        assertTrue(many < 5 * few, () -> many + " bytes for 1,000 modules, " + few + " for 250");
    }

    /** Reads, converts and renders; returns how many bytes that took. */
    private double convert(int modules) {
        byte[] file = LargeDeployment.of(modules);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Deployment deployment = (Deployment) Deployment.read(file);
        Options options = Options.defaults();
        converter
                .convert(deployment, Settings.defaults().device(), options, List.of())
                .output()
                .render(options.chunkSize());
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}

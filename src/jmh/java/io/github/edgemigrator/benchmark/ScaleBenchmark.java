package io.github.edgemigrator.benchmark;

import io.github.edgemigrator.LargeDeployment;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One deployment with more and more modules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScaleBenchmark {
    /** How many modules the deployment has. */
    @Param({"10", "100", "1000", "10000"})
    public int modules;

    private final Settings settings = Settings.defaults();
    private byte[] file = new byte[0];

    /** Makes the deployment. */
    @Setup
    public void make() {
        file = LargeDeployment.of(modules);
    }

    /** The baseline. */
    @Benchmark
    public byte[] plainJson() throws IOException {
        return PlainJson.readAndWrite(file);
    }

    /** What {@code convert} does. */
    @Benchmark
    public String convert() {
        Conversion conversion = (Conversion) Migration.of(Deployment.read(file), settings);
        return conversion.output().render(settings.options().chunkSize());
    }
}

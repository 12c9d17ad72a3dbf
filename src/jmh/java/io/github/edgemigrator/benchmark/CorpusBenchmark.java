package io.github.edgemigrator.benchmark;

import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** All files of the {@link Corpus} once, from bytes to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CorpusBenchmark {
    private final List<byte[]> files = Corpus.files();
    private final Settings settings = Settings.defaults();

    /** The baseline. */
    @Benchmark
    public void plainJson(Blackhole hole) throws IOException {
        for (byte[] file : files) {
            hole.consume(PlainJson.readAndWrite(file));
        }
    }

    /** Reading and rendering alone, with nothing to change. */
    @Benchmark
    public void readAndRender(Blackhole hole) {
        for (byte[] file : files) {
            hole.consume(bytes((Deployment) Deployment.read(file)));
        }
    }

    /** What {@code convert} does with each file. */
    @Benchmark
    public void convert(Blackhole hole) {
        for (byte[] file : files) {
            Conversion conversion = (Conversion) Migration.of(Deployment.read(file), settings);
            hole.consume(conversion.findings());
            hole.consume(bytes(conversion.output()));
        }
    }

    private byte[] bytes(Deployment deployment) {
        return deployment.render(settings.options().chunkSize()).getBytes(StandardCharsets.UTF_8);
    }
}

package io.github.edgemigrator.benchmark;

import io.github.edgemigrator.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** All files of the {@link Corpus} once by a process of its own, from its start to its end, files to files. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CommandBenchmark {
    private Path input = Path.of("");
    private Path output = Path.of("");

    /** Lays the files into one folder. */
    @Setup
    public void write() throws IOException {
        input = Files.createTempDirectory("corpus");
        output = Files.createTempDirectory("converted");
        int number = 0;
        for (byte[] file : Corpus.files()) {
            Files.write(input.resolve(number++ + ".json"), file);
        }
    }

    /** The baseline. */
    @Benchmark
    public void plainJson() throws IOException, InterruptedException {
        run(PlainJson.class, input.toString(), output.toString());
    }

    /** The command {@code convert}. */
    @Benchmark
    public void convert() throws IOException, InterruptedException {
        run(Main.class, "convert", input.toString(), "-o", output.toString());
    }

    /** Whether each of the processes has written all files. */
    @TearDown(Level.Iteration)
    public void check() throws IOException {
        for (Path written : files(input)) {
            Files.delete(output.resolve(written.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}

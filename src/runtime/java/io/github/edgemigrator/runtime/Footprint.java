package io.github.edgemigrator.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a Java process takes of the machine, as Linux and its JVM tell.
 *
 * @param threads how many threads it has
 * @param files how many files and sockets it has open
 * @param heapKiB what is alive on its heap, after a collection
 * @param residentKiB its memory in all
 */
public record Footprint(long threads, long files, long heapKiB, long residentKiB) {
    private static final Pattern USED = Pattern.compile("(?:generation|total) .*?used (\\d+)K");

    /** Measures a process of a JVM with the serial collector. */
    public static Footprint of(long pid) {
        jcmd(pid, "GC.run");
        String status = text(proc(pid).resolve("status"));
        long heap = USED.matcher(jcmd(pid, "GC.heap_info").replaceAll("(?m)^ *Metaspace.*$", ""))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        return new Footprint(number(status, "Threads"), descriptors(pid).size(), heap, number(status, "VmRSS"));
    }

    /** The process's sockets on which others could call it: those that listen, and all for datagrams. */
    public static List<String> openDoors(long pid) {
        Set<String> own = descriptors(pid).stream()
                .filter(target -> target.startsWith("socket:["))
                .map(target -> target.replaceAll("\\D", ""))
                .collect(Collectors.toSet());
        Stream<List<String>> tcp = Stream.of("tcp", "tcp6")
                .flatMap(table -> rows(pid, table))
                .filter(row -> own.contains(row.get(9)) && row.get(3).equals("0A"));
        Stream<List<String>> udp =
                Stream.of("udp", "udp6").flatMap(table -> rows(pid, table)).filter(row -> own.contains(row.get(9)));
        Stream<List<String>> unix = rows(pid, "unix")
                .filter(row -> own.contains(row.get(6)) && row.get(3).equals("00010000"));
        return Stream.of(tcp, udp, unix)
                .flatMap(doors -> doors)
                .map(row -> String.join(" ", row))
                .toList();
    }

    private static Stream<List<String>> rows(long pid, String table) {
        return text(proc(pid).resolve("net").resolve(table))
                .lines()
                .skip(1)
                .map(row -> List.of(row.strip().split(" +", -1)));
    }

    private static List<String> descriptors(long pid) {
        try (Stream<Path> links = Files.list(proc(pid).resolve("fd"))) {
            return links.flatMap(Footprint::target).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a descriptor leads; nowhere if it was closed meanwhile. */
    private static Stream<String> target(Path link) {
        try {
            return Stream.of(Files.readSymbolicLink(link).toString());
        } catch (IOException closed) {
            return Stream.of();
        }
    }

    private static long number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Path proc(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jcmd(long pid, String command) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(program, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.edgemigrator.runtime.workload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP/1.1 as far as the workload API needs it: one request, one answer, lengths given, no chunks. */
final class HttpText {
    private static final Pattern REQUEST_LINE = Pattern.compile("(?<method>[A-Z]+) (?<target>\\S+) HTTP/1\\.[01]");
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,6})(?:\r\n|$)");
    // The daemon's own words; the SDK's reader for sockets stumbles over those of more than one word.
    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            400, "Bad Request",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private HttpText() {}

    /** Reads one request, or nothing when the caller leaves or does not speak HTTP. */
    static Optional<WorkloadRequest> readRequest(ReadableByteChannel channel) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (channel.read(buffer.clear()) >= 0) {
            read.write(buffer.array(), 0, buffer.position());
            Optional<WorkloadRequest> request = complete(read.toString(StandardCharsets.ISO_8859_1));
            if (request.isPresent()) {
                return request;
            }
        }
        return Optional.empty();
    }

    static String of(WorkloadReply reply) {
        String reason = REASONS.getOrDefault(reply.status(), "Unknown");
        return "HTTP/1.1 " + reply.status() + " " + reason + "\r\n"
                + "content-type: application/json\r\n"
                + "content-length: " + reply.body().length + "\r\n"
                + "connection: close\r\n\r\n"
                + reply.sent();
    }

    private static Optional<WorkloadRequest> complete(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, end);
        String body = text.substring(end + 4);
        Matcher line = REQUEST_LINE.matcher(head.lines().findFirst().orElse(""));
        Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
        boolean whole = body.length() >= (length.find() ? Integer.parseInt(length.group(1)) : 0);
        return line.matches() && whole
                ? Optional.of(WorkloadRequest.of(line.group("method"), line.group("target"), body))
                : Optional.empty();
    }
}

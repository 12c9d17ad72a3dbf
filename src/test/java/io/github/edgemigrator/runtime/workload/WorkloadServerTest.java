package io.github.edgemigrator.runtime.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.security.Certificates;
import io.github.edgemigrator.runtime.security.ModuleIdentity;
import io.github.edgemigrator.runtime.security.SharedAccessKey;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadServerTest {
    private static final String VERSION = "?api-version=2018-06-28";
    private static final String SIGN = "/modules/%24m/genid/g/sign" + VERSION;
    private static final byte[] DATA = "to sign".getBytes(StandardCharsets.UTF_8);
    private static final String SIGN_BODY = "{\"keyId\":\"primary\",\"algo\":\"HMACSHA256\",\"data\":\""
            + Base64.getEncoder().encodeToString(DATA) + "\"}";

    private final SharedAccessKey key = SharedAccessKey.random();
    private final Certificates certificates = new Certificates(List.of("localhost"));
    private final Journal journal = new Journal();
    private final WorkloadApi api =
            new WorkloadApi(new ModuleIdentity("hub.example", "d", "$m", "g"), key, certificates, journal);

    @Test
    void the_trust_bundle_is_given_over_tcp_and_follows_a_rotation() throws IOException, InterruptedException {
        try (WorkloadServer server = WorkloadServer.overTcp(api)) {
            assertTrue(get(server, "/trust-bundle" + VERSION).body().startsWith("{\"certificate\":\"-----BEGIN CERT"));
            String before = certificates.trustBundle();
            certificates.rotateAuthority();
            assertTrue(!before.equals(certificates.trustBundle()));
            assertEquals(200, get(server, "/trust-bundle" + VERSION).statusCode());
        }
        assertEquals(List.of(), journal.refusals());
    }

    @Test
    void data_is_signed_with_the_modules_key() throws IOException, InterruptedException {
        try (WorkloadServer server = WorkloadServer.overTcp(api)) {
            HttpResponse<String> answer = post(server, SIGN, SIGN_BODY);
            assertEquals("{\"digest\":\"" + Base64.getEncoder().encodeToString(key.sign(DATA)) + "\"}", answer.body());
        }
    }

    @Test
    void others_are_refused_with_a_message() throws IOException, InterruptedException {
        try (WorkloadServer server = WorkloadServer.overTcp(api)) {
            assertEquals(
                    404, post(server, SIGN.replace("%24m", "other"), SIGN_BODY).statusCode());
            assertEquals(
                    403, post(server, SIGN.replace("/g/", "/h/"), SIGN_BODY).statusCode());
            assertEquals(400, post(server, SIGN, "{}").statusCode());
            assertEquals(400, get(server, "/trust-bundle").statusCode());
            assertEquals(404, get(server, "/other" + VERSION).statusCode());
            assertTrue(get(server, "/other" + VERSION).body().startsWith("{\"message\":"));
        }
        assertEquals(6, journal.refusals().size());
    }

    @Test
    void both_answers_come_over_a_unix_socket_too() throws IOException {
        try (WorkloadServer server = WorkloadServer.overUnixSocket(api)) {
            String bundle = raw(server, "GET /trust-bundle" + VERSION + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(bundle.startsWith("HTTP/1.1 200 OK\r\n"), bundle);
            assertTrue(bundle.contains("{\"certificate\":"), bundle);
            String signed = raw(
                    server,
                    "POST " + SIGN + " HTTP/1.1\r\nContent-Length: " + SIGN_BODY.length() + "\r\n\r\n" + SIGN_BODY);
            assertTrue(signed.contains(Base64.getEncoder().encodeToString(key.sign(DATA))), signed);
            assertTrue(raw(server, "GET /other" + VERSION + " HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404 Not Found"));
        }
    }

    @Test
    void a_shut_door_refuses_and_opens_again_at_the_same_address() throws IOException, InterruptedException {
        try (WorkloadServer server = WorkloadServer.overTcp(api)) {
            String uri = server.uri();
            server.shut();
            assertThrows(ConnectException.class, () -> send(HttpRequest.newBuilder(URI.create(uri))));
            server.reopen();
            assertEquals(uri, server.uri());
            assertEquals(200, get(server, "/trust-bundle" + VERSION).statusCode());
        }
    }

    @Test
    void a_unix_socket_leaves_nothing_behind_and_comes_back_at_the_same_path() throws IOException {
        Path socket;
        try (WorkloadServer server = WorkloadServer.overUnixSocket(api)) {
            socket = Path.of(server.uri().substring("unix://".length()));
            server.shut();
            assertFalse(Files.exists(socket));
            server.reopen();
            assertTrue(raw(server, "GET /trust-bundle" + VERSION + " HTTP/1.1\r\n\r\n")
                    .startsWith("HTTP/1.1 200 OK"));
        }
        assertFalse(Files.exists(socket.getParent()));
    }

    @Test
    void bad_manners_are_refusal_and_silence() throws IOException, InterruptedException {
        try (WorkloadServer server = WorkloadServer.overTcp(api)) {
            server.behave(WorkloadBehaviour.refusing(503, "not yet"));
            assertEquals(
                    "{\"message\":\"not yet\"}",
                    get(server, "/trust-bundle" + VERSION).body());
            server.behave(WorkloadBehaviour.silent());
            HttpRequest.Builder impatient = HttpRequest.newBuilder(URI.create(server.uri() + "/trust-bundle" + VERSION))
                    .timeout(Duration.ofMillis(200));
            assertThrows(HttpTimeoutException.class, () -> send(impatient));
            server.behave(WorkloadBehaviour.healthy());
            assertEquals(200, get(server, "/trust-bundle" + VERSION).statusCode());
        }
        assertEquals(List.of(), journal.refusals(), "what a test injects is not the module's fault");
    }

    private static HttpResponse<String> get(WorkloadServer server, String target)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + target)));
    }

    private static HttpResponse<String> post(WorkloadServer server, String target, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + target))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String raw(WorkloadServer server, String request) throws IOException {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(server.uri().substring("unix://".length()));
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

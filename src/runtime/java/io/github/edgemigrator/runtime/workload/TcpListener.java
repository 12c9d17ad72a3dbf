package io.github.edgemigrator.runtime.workload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The workload API at {@code http://localhost:port}, as the proxy of the Kubernetes runtime offers it. */
final class TcpListener implements WorkloadListener {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(TcpListener::daemon);

    private TcpListener(int port, WorkloadServer.Answers answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answers));
        server.start();
    }

    @Override
    public String uri() {
        // The SDK refuses plain HTTP to any other name than this one, 127.0.0.1 included.
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, WorkloadServer.Answers answers) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            // The raw URI: a module ID stays URL-encoded.
            String target = exchange.getRequestURI().toString();
            Optional<WorkloadReply> reply = answers.to(WorkloadRequest.of(exchange.getRequestMethod(), target, body));
            if (reply.isPresent()) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(reply.get().status(), reply.get().body().length);
                exchange.getResponseBody().write(reply.get().sent().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workload-api");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a free port the first time and the same one ever after. */
    static final class FixedPort implements WorkloadServer.Door {
        private int port;

        @Override
        public WorkloadListener open(WorkloadServer.Answers answers) throws IOException {
            TcpListener listener = new TcpListener(port, answers);
            port = listener.server.getAddress().getPort();
            return listener;
        }
    }
}

package io.github.edgemigrator.runtime.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.security.Certificates;
import io.github.edgemigrator.runtime.security.ModuleIdentity;
import io.github.edgemigrator.runtime.security.SharedAccessKey;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two requests a module makes of the IoT Edge daemon: {@code GET /trust-bundle} and {@code POST
 * /modules/{module}/genid/{generation}/sign}. Independent of the transport.
 */
public final class WorkloadApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGN = Pattern.compile("/modules/[^/]+/genid/[^/]+/sign");
    private static final Pattern API_VERSION = Pattern.compile("(?:^|&)api-version=(\\d{4}-\\d{2}-\\d{2})(?:&|$)");
    // The daemon's oldest version of this API, which is the one the SDK asks for.
    private static final String OLDEST_API_VERSION = "2018-06-28";

    private final ModuleIdentity identity;
    private final SharedAccessKey key;
    private final Certificates certificates;
    private final Journal journal;

    public WorkloadApi(ModuleIdentity identity, SharedAccessKey key, Certificates certificates, Journal journal) {
        this.identity = identity;
        this.key = key;
        this.certificates = certificates;
        this.journal = journal;
    }

    /** Answers as the daemon does, and records what it would refuse. */
    WorkloadReply answer(WorkloadRequest request) {
        journal.note(Journal.Kind.WORKLOAD_ASKED, request.method() + " " + request.path());
        WorkloadReply reply = route(request);
        if (reply.status() != 200) {
            journal.refuse("workload API", reply.status() + " " + request.path() + " " + reply.json());
        }
        return reply;
    }

    private WorkloadReply route(WorkloadRequest request) {
        Matcher version = API_VERSION.matcher(request.query());
        if (!version.find() || version.group(1).compareTo(OLDEST_API_VERSION) < 0) {
            return WorkloadReply.error(400, "The request is missing a supported api-version");
        }
        if (request.path().equals("/trust-bundle")) {
            return request.method().equals("GET")
                    ? WorkloadReply.ok("certificate", certificates.trustBundle())
                    : WorkloadReply.error(405, "Method not allowed");
        }
        if (!SIGN.matcher(request.path()).matches()) {
            return WorkloadReply.error(404, "Not found");
        }
        return request.method().equals("POST") ? sign(request) : WorkloadReply.error(405, "Method not allowed");
    }

    private WorkloadReply sign(WorkloadRequest request) {
        if (!request.path().equals(identity.signPath())) {
            String module = identity.signPath().substring(0, identity.signPath().indexOf("/genid/") + 1);
            return request.path().startsWith(module)
                    ? WorkloadReply.error(403, "Wrong generation ID of module " + identity.module())
                    : WorkloadReply.error(404, "Module not found");
        }
        return dataOf(request.body())
                .map(data -> WorkloadReply.ok("digest", Base64.getEncoder().encodeToString(key.sign(data))))
                .orElseGet(() -> WorkloadReply.error(400, "Expected {\"data\": \"<base64>\"}"));
    }

    private static Optional<byte[]> dataOf(String body) {
        try {
            JsonNode data = JSON.readTree(body).path("data");
            return data.isTextual() ? Optional.of(Base64.getDecoder().decode(data.textValue())) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

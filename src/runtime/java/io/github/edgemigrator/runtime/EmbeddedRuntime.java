package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.edgehub.ConnectCheck;
import io.github.edgemigrator.runtime.edgehub.EdgeHub;
import io.github.edgemigrator.runtime.edgehub.Faults;
import io.github.edgemigrator.runtime.edgehub.GatewayAddress;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.journal.RefusedRequest;
import io.github.edgemigrator.runtime.security.Certificates;
import io.github.edgemigrator.runtime.security.ModuleIdentity;
import io.github.edgemigrator.runtime.security.SharedAccessKey;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinStore;
import io.github.edgemigrator.runtime.workload.WorkloadApi;
import io.github.edgemigrator.runtime.workload.WorkloadServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An IoT Edge device with one module identity: workload API, edgeHub, and the module's twin.
 *
 * <pre>{@code
 * try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().desired(Json.of("{'manifest': '{}'}")).start();
 *         ModuleProcess module = ModuleProcess.of(runtime.environment()).jar(jar, "run")) {
 *     runtime.twin().awaitReported("a report", TEN_SECONDS, reported -> reported.has("migration"));
 *     assertEquals(List.of(), runtime.refusals());
 * }
 * }</pre>
 */
public final class EmbeddedRuntime implements AutoCloseable {
    private final ModuleIdentity identity;
    private final SharedAccessKey key = SharedAccessKey.random();
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final DeviceClock clock = new DeviceClock();
    private final Certificates certificates;
    private final TwinStore twin;
    private final WorkloadServer workload;
    private final EdgeHub edgeHub;

    private EmbeddedRuntime(Builder plan) {
        identity = plan.identity;
        twin = new TwinStore(journal, plan.window, plan.rules);
        // Before any door opens: illegal desired properties end the start here.
        if (!plan.desired.isEmpty()) {
            twin.replaceDesired(plan.desired);
        }
        certificates = new Certificates(GatewayAddress.candidates().stream()
                .flatMap(address -> Stream.of(address.hostName(), address.ip()))
                .distinct()
                .toList());
        edgeHub = new EdgeHub(
                new ConnectCheck(identity, key, clock), certificates, twin, faults, journal, plan.addresses);
        WorkloadApi api = new WorkloadApi(identity, key, certificates, journal);
        workload = plan.unixSocket ? WorkloadServer.overUnixSocket(api) : WorkloadServer.overTcp(api);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What IoT Edge gives a module's container: exactly these variables. */
    public Map<String, String> environment() {
        return Map.of(
                "IOTEDGE_WORKLOADURI", workload.uri(),
                "IOTEDGE_DEVICEID", identity.device(),
                "IOTEDGE_MODULEID", identity.module(),
                "IOTEDGE_MODULEGENERATIONID", identity.generation(),
                "IOTEDGE_IOTHUBHOSTNAME", identity.hub(),
                "IOTEDGE_GATEWAYHOSTNAME", edgeHub.address().hostName(),
                "IOTEDGE_AUTHSCHEME", "sasToken",
                "IOTEDGE_APIVERSION", "2021-12-07");
    }

    /**
     * What a module gets that is started outside of IoT Edge, as for debugging: who it is and its key, and the
     * authority to trust.
     *
     * @param certificates the file to write the authority's certificate to
     */
    public Map<String, String> debugEnvironment(Path certificates) {
        try {
            Files.writeString(certificates, this.certificates.trustBundle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String connection = "HostName=%s;GatewayHostName=%s;DeviceId=%s;ModuleId=%s;SharedAccessKey=%s"
                .formatted(
                        identity.hub(),
                        edgeHub.address().hostName(),
                        identity.device(),
                        identity.module(),
                        key.base64());
        return Map.of("EdgeHubConnectionString", connection, "EdgeModuleCACertificateFile", certificates.toString());
    }

    /** The one module this device knows. */
    public ModuleIdentity identity() {
        return identity;
    }

    /** The module's twin: set desired, wait for reported. */
    public TwinStore twin() {
        return twin;
    }

    /** edgeHub: direct methods, and the connection as a whole. */
    public EdgeHub edgeHub() {
        return edgeHub;
    }

    /** What goes wrong between edgeHub and the module. */
    public Faults faults() {
        return faults;
    }

    /** The workload API: its manners and its door. */
    public WorkloadServer workload() {
        return workload;
    }

    /** edgeHub's certificate and the trust bundle. */
    public Certificates certificates() {
        return certificates;
    }

    /** The clock that edgeHub checks tokens by. */
    public DeviceClock clock() {
        return clock;
    }

    /** What happened. */
    public Journal journal() {
        return journal;
    }

    /** What the module did that the real runtime would have refused. */
    public List<RefusedRequest> refusals() {
        return journal.refusals();
    }

    @Override
    public void close() {
        edgeHub.close();
        workload.close();
    }

    /** The device before it starts. */
    public static final class Builder {
        private ModuleIdentity identity =
                new ModuleIdentity("hub.azure-devices.net", "edge-device", "migrator", "638700000000000000");
        private ObjectNode desired = RuntimeJson.object();
        private Duration window = TwinStore.REAL_WINDOW;
        private TwinRules rules = TwinRules.EDGE_HUB;
        private boolean unixSocket;
        private List<GatewayAddress> addresses = GatewayAddress.candidates();

        private Builder() {}

        public Builder identity(ModuleIdentity moduleIdentity) {
            identity = moduleIdentity;
            return this;
        }

        /** The desired properties at start; they are version 2, or 1 when empty. */
        public Builder desired(ObjectNode properties) {
            desired = properties.deepCopy();
            return this;
        }

        /** How long edgeHub collects reported patches before it pushes them; 5 s in the real one. */
        public Builder pushWindow(Duration duration) {
            window = duration;
            return this;
        }

        /** Which edgeHub's rules a reported patch has to pass. */
        public Builder rules(TwinRules edgeHubRules) {
            rules = edgeHubRules;
            return this;
        }

        /** Listens at {@code localhost} if it is free: a gateway host name that is no IP address. */
        public Builder atLocalhost() {
            addresses = GatewayAddress.localhostFirst();
            return this;
        }

        /** Offers the workload API over a Unix socket instead of TCP. */
        public Builder unixSocket() {
            unixSocket = true;
            return this;
        }

        /**
         * Starts the device.
         *
         * @throws IllegalStateException if other programs have port 8883 of every loopback address
         */
        public EmbeddedRuntime start() {
            return new EmbeddedRuntime(this);
        }
    }
}

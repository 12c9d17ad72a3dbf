package io.github.edgemigrator.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the module needs of its environment. IoT Edge sets all of it but the interval; the device SDK reads the same
 * variables on its own, so only what it does not check, or not in plain words, is of interest here.
 *
 * @param identity who the module is and where it connects, in words for the log
 * @param checkInterval how often the twin is looked at without a notification
 */
public record ModuleEnvironment(String identity, Duration checkInterval) {
    private static final List<String> CONNECTION_STRINGS = List.of("EdgeHubConnectionString", "IotHubConnectionString");

    private static final String DEVICE = "IOTEDGE_DEVICEID";
    private static final String MODULE = "IOTEDGE_MODULEID";
    private static final String GATEWAY = "IOTEDGE_GATEWAYHOSTNAME";
    private static final String WORKLOAD_URI = "IOTEDGE_WORKLOADURI";
    private static final String AUTH_SCHEME = "IOTEDGE_AUTHSCHEME";
    private static final List<String> REQUIRED = List.of(
            WORKLOAD_URI,
            DEVICE,
            MODULE,
            "IOTEDGE_IOTHUBHOSTNAME",
            // The SDK takes it for optional, but would dial the cloud without it and trust the wrong certificates.
            GATEWAY,
            AUTH_SCHEME,
            "IOTEDGE_MODULEGENERATIONID");

    private static final String CHECK_INTERVAL = "TwinCheckIntervalSecs";
    private static final String DEFAULT_CHECK_INTERVAL = "900";
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern WORKLOAD_ADDRESS = Pattern.compile("(https?|unix)://.+");

    /** Checks the fields. */
    public ModuleEnvironment {
        if (identity.isBlank()) {
            throw new IllegalArgumentException("identity must not be blank");
        }
        if (checkInterval.isZero() || checkInterval.isNegative()) {
            throw new IllegalArgumentException("check interval must be positive but was " + checkInterval);
        }
    }

    /** Whether anything says that the process is a module. */
    static boolean isModule(Map<String, String> variables) {
        return isSet(variables, WORKLOAD_URI) || CONNECTION_STRINGS.stream().anyMatch(name -> isSet(variables, name));
    }

    /**
     * Reads it from environment variables.
     *
     * @throws EnvironmentException naming all that is missing or wrong, in one line
     */
    static ModuleEnvironment read(Map<String, String> variables) {
        List<String> problems = new ArrayList<>();
        Optional<String> connectionString = CONNECTION_STRINGS.stream()
                .filter(name -> isSet(variables, name))
                .findFirst();
        if (connectionString.isEmpty()) {
            problems.addAll(workloadProblems(variables));
        }
        String interval = isSet(variables, CHECK_INTERVAL) ? variables.get(CHECK_INTERVAL) : DEFAULT_CHECK_INTERVAL;
        if (!SECONDS.matcher(interval).matches()) {
            problems.add(CHECK_INTERVAL + " must be a number of seconds from 1 to 999999");
        }
        if (!problems.isEmpty()) {
            throw new EnvironmentException(String.join("; ", problems)
                    + ". The IoT Edge runtime sets its variables when it starts the module from a deployment.");
        }
        String identity = connectionString
                .map(name -> "the module of " + name)
                .orElseGet(() ->
                        variables.get(DEVICE) + "/" + variables.get(MODULE) + " through " + variables.get(GATEWAY));
        return new ModuleEnvironment(identity, Duration.ofSeconds(Long.parseLong(interval)));
    }

    private static List<String> workloadProblems(Map<String, String> variables) {
        List<String> problems = new ArrayList<>();
        List<String> missing =
                REQUIRED.stream().filter(name -> !isSet(variables, name)).toList();
        if (!missing.isEmpty()) {
            problems.add("missing environment variables: " + String.join(", ", missing));
        }
        if (isSet(variables, AUTH_SCHEME) && !"sasToken".equalsIgnoreCase(variables.get(AUTH_SCHEME))) {
            problems.add(AUTH_SCHEME + " must be sasToken");
        }
        if (isSet(variables, WORKLOAD_URI)
                && !WORKLOAD_ADDRESS.matcher(variables.get(WORKLOAD_URI)).matches()) {
            problems.add(WORKLOAD_URI + " must begin with unix:// or http://");
        }
        return problems;
    }

    private static boolean isSet(Map<String, String> variables, String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }
}

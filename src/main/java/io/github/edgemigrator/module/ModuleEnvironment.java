package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the module needs of its environment. IoT Edge sets all of it but the two times; the device SDK reads the same
 * variables on its own, so only what it does not check, or not in plain words, is of interest here.
 *
 * @param identity who the module is and where it connects, in words for the log
 * @param checkInterval how often the twin is looked at without a notification
 * @param watchdogTimeout for how long a check may be overdue with nothing heard of the hub until the process ends
 */
public record ModuleEnvironment(String identity, Duration checkInterval, Duration watchdogTimeout) {
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
    private static final Duration DEFAULT_CHECK_INTERVAL = Duration.ofMinutes(15);
    private static final String WATCHDOG_TIMEOUT = "WatchdogTimeoutSecs";
    private static final Duration DEFAULT_WATCHDOG_TIMEOUT = Duration.ofHours(2);
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern WORKLOAD_ADDRESS = Pattern.compile("(https?|unix)://.+");

    /** Checks the fields. */
    public ModuleEnvironment {
        if (identity.isBlank()) {
            throw new IllegalArgumentException("identity must not be blank");
        }
        requirePositive("check interval", checkInterval);
        requirePositive("watchdog timeout", watchdogTimeout);
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
        Duration checkInterval = seconds(variables, CHECK_INTERVAL, DEFAULT_CHECK_INTERVAL, problems);
        Duration watchdogTimeout = seconds(variables, WATCHDOG_TIMEOUT, DEFAULT_WATCHDOG_TIMEOUT, problems);
        if (!problems.isEmpty()) {
            throw new EnvironmentException(String.join("; ", problems)
                    + ". The IoT Edge runtime sets its variables when it starts the module from a deployment.");
        }
        String identity = connectionString
                .map(name -> "the module of " + name)
                .orElseGet(() ->
                        variables.get(DEVICE) + "/" + variables.get(MODULE) + " through " + variables.get(GATEWAY));
        return new ModuleEnvironment(identity, checkInterval, watchdogTimeout);
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

    /** A number of seconds that may be set; the preset stands in for one that is a problem. */
    private static Duration seconds(
            Map<String, String> variables, String name, Duration preset, List<String> problems) {
        if (!isSet(variables, name)) {
            return preset;
        }
        if (!SECONDS.matcher(variables.get(name)).matches()) {
            problems.add(name + " must be a number of seconds from 1 to 999999");
            return preset;
        }
        return Duration.ofSeconds(Long.parseLong(variables.get(name)));
    }

    private static void requirePositive(String name, Duration length) {
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive but was " + length);
        }
    }

    private static boolean isSet(Map<String, String> variables, String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }
}

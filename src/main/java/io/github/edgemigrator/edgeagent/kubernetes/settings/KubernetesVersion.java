package io.github.edgemigrator.edgeagent.kubernetes.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Kubernetes.
 *
 * @param minor the number after {@code 1.}
 */
public record KubernetesVersion(int minor) {
    private static final int FIRST = 15;
    private static final int MIXED_PROTOCOLS = 24;
    private static final Pattern FORM = Pattern.compile("v?1\\.(\\d{1,2})(\\.\\d{1,3})?");

    /** That of Azure Stack Edge 2105; 2403 has 1.27.8. */
    public static final KubernetesVersion DEFAULT = new KubernetesVersion(20);

    /** Reads {@code 1.20} or {@code v1.27.8}; empty if there is no such version. */
    public static Optional<KubernetesVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(minor -> minor >= FIRST)
                        .map(KubernetesVersion::new)
                : Optional.empty();
    }

    /** Whether ports of one LoadBalancer Service may have several protocols ({@code MixedProtocolLBService}). */
    public boolean allowsMixedProtocols() {
        return minor >= MIXED_PROTOCOLS;
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}

package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is refused of the annotations of a Service that mean something ({@code ValidateService}). */
public final class ServiceAnnotationRules {
    private static final String SOURCE_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private static final Pattern IPV4_RANGE =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final Pattern IPV6_RANGE = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/(\\d{1,3})");
    private static final int LARGEST_BYTE = 255;
    private static final int BYTES = 4;
    private static final int LONGEST_IPV4_PREFIX = 32;
    private static final int LONGEST_IPV6_PREFIX = 128;

    private ServiceAnnotationRules() {}

    /**
     * Checks annotations.
     *
     * @param annotations by their keys
     * @param loadBalancer whether the Service is of that type
     */
    public static void check(Map<String, Field> annotations, boolean loadBalancer) {
        Field ranges = annotations.get(SOURCE_RANGES);
        if (ranges == null) {
            return;
        }
        ranges.refuseUnless(loadBalancer, "can stand at a module with a LoadBalancer Service only");
        String text = ranges.text().strip();
        for (String range : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!isRange(range.strip())) {
                ranges.refuse("must be ranges of addresses such as 10.1.0.0/24, with commas between");
                return;
            }
        }
    }

    private static boolean isRange(String text) {
        Matcher ipv4 = IPV4_RANGE.matcher(text);
        if (!ipv4.matches()) {
            Matcher ipv6 = IPV6_RANGE.matcher(text);
            return ipv6.matches() && Integer.parseInt(ipv6.group(1)) <= LONGEST_IPV6_PREFIX;
        }
        for (int group = 1; group <= BYTES; group++) {
            if (Integer.parseInt(ipv4.group(group)) > LARGEST_BYTE) {
                return false;
            }
        }
        return Integer.parseInt(ipv4.group(BYTES + 1)) <= LONGEST_IPV4_PREFIX;
    }
}

package io.github.edgemigrator.kubernetes;

import java.util.regex.Pattern;

/** The forms of names that the Kubernetes API accepts (its {@code validation} package, as of 1.27). */
public final class ApiNames {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern ENV = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");

    private ApiNames() {}

    /** The name of a container, volume or port. */
    public static boolean isDnsLabel(String name) {
        return name.length() <= LONGEST_LABEL && DNS_LABEL.matcher(name).matches();
    }

    /** The name of most objects. */
    public static boolean isSubdomain(String name) {
        return name.length() <= LONGEST_SUBDOMAIN && SUBDOMAIN.matcher(name).matches();
    }

    /** The name of a Service. */
    public static boolean isServiceName(String name) {
        return name.length() <= LONGEST_LABEL && SERVICE.matcher(name).matches();
    }

    /** The value of a label; it may be empty. */
    public static boolean isLabelValue(String value) {
        return value.isEmpty()
                || (value.length() <= LONGEST_LABEL && QUALIFIED.matcher(value).matches());
    }

    /** The key of a label or annotation, or the name of a resource: {@code [prefix/]name}. */
    public static boolean isQualifiedName(String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        return (slash < 0 || isSubdomain(key.substring(0, slash)))
                && name.length() <= LONGEST_LABEL
                && QUALIFIED.matcher(name).matches();
    }

    /** The name of an environment variable. */
    public static boolean isEnvName(String name) {
        return ENV.matcher(name).matches() && !name.equals(".") && !name.startsWith("..");
    }
}

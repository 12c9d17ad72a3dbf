package io.github.edgemigrator.edgeagent.kubernetes.api;

/** The forms of names that the Kubernetes API accepts (its {@code validation} package, as of 1.27). */
public final class ApiNames {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private ApiNames() {}

    /** The name of a container, volume or port. */
    public static boolean isDnsLabel(String name) {
        return name.length() <= LONGEST_LABEL && isPart(name);
    }

    /** The name of most objects. */
    public static boolean isSubdomain(String name) {
        if (name.length() > LONGEST_SUBDOMAIN) {
            return false;
        }
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            if (!isPart(name.substring(start, dot))) {
                return false;
            }
            start = dot + 1;
        }
        return isPart(name.substring(start));
    }

    /** The name of a Service. */
    public static boolean isServiceName(String name) {
        return isDnsLabel(name) && isSmallLetter(name.charAt(0));
    }

    /** The value of a label; it may be empty. */
    public static boolean isLabelValue(String value) {
        return value.isEmpty() || isQualified(value);
    }

    /** The key of a label or annotation, or the name of a resource: {@code [prefix/]name}. */
    public static boolean isQualifiedName(String key) {
        int slash = key.indexOf('/');
        return (slash < 0 || isSubdomain(key.substring(0, slash))) && isQualified(key.substring(slash + 1));
    }

    /** The name of an environment variable. */
    public static boolean isEnvName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean anywhere = isLetter(c) || c == '-' || c == '.' || c == '_';
            if (!anywhere && (i == 0 || !isDigit(c))) {
                return false;
            }
        }
        return !name.isEmpty() && !name.equals(".") && !name.startsWith("..");
    }

    /** {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}. */
    private static boolean isPart(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inner = i > 0 && i < name.length() - 1;
            if (!isSmallLetter(c) && !isDigit(c) && !(inner && c == '-')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** {@code [A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?}, 63 characters at most. */
    private static boolean isQualified(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inner = i > 0 && i < name.length() - 1;
            if (!isLetter(c) && !isDigit(c) && !(inner && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_LABEL;
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isSmallLetter(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

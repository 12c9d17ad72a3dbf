package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The agent's name functions ({@code KubeUtils}). They drop characters, they never truncate: what is too long after
 * dropping is refused. Of a text with a placeholder, which has neither length nor letters yet, nothing is refused.
 */
public final class KubernetesNames {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private KubernetesNames() {}

    /**
     * A module's ID as the name of its objects and container and as its label ({@code SanitizeK8sValue}): in lower
     * case, letters, digits, {@code -} and {@code .}, the ends not trimmed. Whether Kubernetes takes the name is
     * another question, see {@link ModuleNameCheck}.
     */
    public static KubernetesName objectName(String module) {
        String name = keep(lower(module), c -> isLetterOrDigit(c) || c == '-' || c == '.');
        return open(
                module, name.length() > LONGEST_NAME ? tooLong(name, LONGEST_NAME) : new KubernetesName.Given(name));
    }

    /** What a function made of a text, which it cannot refuse before its placeholders are filled in. */
    private static KubernetesName open(String text, KubernetesName name) {
        return name instanceof KubernetesName.Refused && Placeholders.in(text) ? new KubernetesName.Given(text) : name;
    }

    /**
     * The source of a bind or mount as the name of the pod's volume: {@link #dnsLabel} from beta13 on,
     * {@link #dnsValue} before.
     */
    public static KubernetesName volumeName(String source, AgentVersion version) {
        return version.has(AgentFeature.DIGIT_FIRST_VOLUME_NAMES) ? dnsLabel(source) : dnsValue(source);
    }

    /**
     * The source of a volume mount as the name of the claim the agent creates: the volume's name from beta13 on,
     * {@link #objectName} before, so that sources with a dot or a leading digit gave a claim that no pod asked for.
     * Before beta5 the module's name stands in front.
     */
    public static KubernetesName claimName(String module, String source, AgentVersion version) {
        if (!version.has(AgentFeature.CLAIM_NAMED_LIKE_ITS_SOURCE)) {
            return objectName(module + "-" + source);
        }
        return version.has(AgentFeature.DIGIT_FIRST_VOLUME_NAMES) ? dnsLabel(source) : objectName(source);
    }

    /**
     * {@code SanitizeDNSLabel}: lower-case letters, digits and {@code -}, from the first to the last letter or digit.
     */
    public static KubernetesName dnsLabel(String text) {
        return open(text, trimmed(lower(text), KubernetesNames::isLetterOrDigit, c -> isLetterOrDigit(c) || c == '-'));
    }

    /** {@code SanitizeDNSValue}: as {@link #dnsLabel}, but from the first letter on. */
    public static KubernetesName dnsValue(String text) {
        return open(text, trimmed(lower(text), KubernetesNames::isLetter, c -> isLetterOrDigit(c) || c == '-'));
    }

    /** {@code SanitizeDNSDomain}: the parts between dots, each a {@link #dnsValue}; none of them may be empty. */
    public static KubernetesName dnsDomain(String text) {
        return open(text, domain(text));
    }

    private static KubernetesName domain(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            KubernetesName name = dnsValue(part);
            if (name instanceof KubernetesName.Refused refused) {
                return new KubernetesName.Refused("has a part \"" + part + "\" that " + refused.reason());
            }
            name.text().ifPresent(parts::add);
        }
        String domain = String.join(".", parts);
        return domain.length() > LONGEST_NAME ? tooLong(domain, LONGEST_NAME) : new KubernetesName.Given(domain);
    }

    /**
     * A Docker label's key as the key of an annotation ({@code SanitizeAnnotationKey}): what stands before the first
     * {@code /} is a {@link #dnsDomain}; the rest keeps its case, {@code -}, {@code .} and {@code _}.
     */
    public static KubernetesName annotationKey(String label) {
        return open(label, prefixed(label));
    }

    private static KubernetesName prefixed(String label) {
        int slash = label.indexOf('/');
        if (slash < 0) {
            return nameValue(label);
        }
        KubernetesName prefix = dnsDomain(label.substring(0, slash));
        KubernetesName name = nameValue(label.substring(slash + 1));
        return prefix instanceof KubernetesName.Given given
                ? name.text()
                        .<KubernetesName>map(text -> new KubernetesName.Given(given.name() + "/" + text))
                        .orElse(name)
                : prefix;
    }

    /** {@code SanitizeLabelValue}, which the agent uses for the device's ID. */
    public static KubernetesName labelValue(String text) {
        return nameValue(lower(text));
    }

    /**
     * The name of the secret with which images are pulled ({@code ImagePullSecretName}): the user and the registry's
     * address without scheme and path.
     *
     * @param version before beta13 nothing was cut or replaced, so that Kubernetes refuses the name of Docker Hub, of a
     *     registry with a port, and of many users
     */
    public static KubernetesName pullSecretName(String user, String address, AgentVersion version) {
        if (!version.has(AgentFeature.SANITISED_SECRET_NAMES)) {
            return new KubernetesName.Given((user + "-" + address).toLowerCase(Locale.ROOT));
        }
        String host = withoutPath(withoutScheme(lower(address))).replace(':', '-');
        if (!Placeholders.in(address) && afterAnyUser(host) instanceof KubernetesName.Refused refused) {
            return refused;
        }
        return open(user + "-" + address, dnsDomain(lower(user) + "-" + host));
    }

    /** What follows the first dot of a host, after a user name that is not known yet. */
    private static KubernetesName afterAnyUser(String host) {
        int dot = host.indexOf('.');
        return dnsDomain("u" + (dot < 0 ? "" : host.substring(dot)));
    }

    private static String withoutScheme(String address) {
        for (String scheme : List.of("https://", "http://")) {
            if (address.startsWith(scheme)) {
                return address.substring(scheme.length());
            }
        }
        return address;
    }

    private static String withoutPath(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    /** Whether Kubernetes takes the name for an environment variable; the agent hands it on as it is. */
    public static boolean isVariableName(String name) {
        return ApiNames.isEnvName(name);
    }

    private static KubernetesName nameValue(String text) {
        return trimmed(
                text, KubernetesNames::isLetterOrDigit, c -> isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    private static KubernetesName trimmed(String text, IntPredicate first, IntPredicate kept) {
        int start = 0;
        while (start < text.length() && !first.test(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return new KubernetesName.Refused(
                    first.test('0') ? "holds no letter or digit" : "holds no letter to begin with");
        }
        int end = text.length();
        while (end > start + 1 && !isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String name = keep(text.substring(start, end), kept);
        return name.length() > LONGEST_LABEL ? tooLong(name, LONGEST_LABEL) : new KubernetesName.Given(name);
    }

    private static KubernetesName tooLong(String name, int most) {
        return new KubernetesName.Refused(
                "has " + name.length() + " characters left as a Kubernetes name, where " + most + " are allowed");
    }

    private static String keep(String text, IntPredicate kept) {
        int length = text.length();
        int same = 0;
        while (same < length && kept.test(text.charAt(same))) {
            same++;
        }
        if (same == length) {
            return text;
        }
        StringBuilder name = new StringBuilder(length).append(text, 0, same);
        for (int i = same; i < length; i++) {
            if (kept.test(text.charAt(i))) {
                name.append(text.charAt(i));
            }
        }
        return name.toString();
    }

    /** Of the letters outside ASCII none is turned; the functions that call this drop them. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}

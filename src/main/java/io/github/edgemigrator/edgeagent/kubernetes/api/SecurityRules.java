package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is refused of a pod's securityContext ({@code ValidatePodSecurityContext}). */
public final class SecurityRules {
    private static final long LARGEST_ID = Integer.MAX_VALUE;
    private static final int LONGEST_SYSCTL = 253;
    private static final Pattern SYSCTL =
            Pattern.compile("[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*");

    private SecurityRules() {}

    /** Checks a securityContext. */
    public static void check(Field context) {
        for (String id : List.of("runAsUser", "runAsGroup", "fsGroup")) {
            context.child(id).requireRange(0, LARGEST_ID);
        }
        context.child("supplementalGroups").elements().forEach(group -> group.requireRange(0, LARGEST_ID));
        checkSysctls(context.child("sysctls"));
        WindowsUserRules.check(context.child("windowsOptions"));
    }

    private static void checkSysctls(Field sysctls) {
        Set<String> names = new HashSet<>();
        for (Field sysctl : sysctls.elements()) {
            Field name = sysctl.child("name");
            if (name.require()) {
                boolean valid = name.text().length() <= LONGEST_SYSCTL
                        && SYSCTL.matcher(name.text()).matches();
                name.refuseUnless(
                        valid,
                        "must be the name of a kernel parameter with dots, in small letters, such as net.core.somaxconn,"
                                + " but is " + name.text());
                if (!names.add(name.text()) && valid) {
                    name.refuse("is given twice: " + name.text());
                }
            }
        }
    }
}

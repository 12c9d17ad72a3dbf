package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What is refused of a securityContext's windowsOptions ({@code validateWindowsSecurityContextOptions}). They have no
 * use on Linux, but are checked all the same.
 */
final class WindowsUserRules {
    private static final int LONGEST_SPEC = 64 * 1_024;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_USER = 104;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NET_BIOS = Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
    private static final String DNS_LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern DNS = Pattern.compile(DNS_LABEL + "(\\." + DNS_LABEL + ")*");
    private static final Pattern DOTS_AND_BLANKS = Pattern.compile("[. ]+");
    private static final Pattern NOT_IN_A_USER = Pattern.compile("[\"/\\\\:;|=,+*?<>@\\[\\]]");

    private WindowsUserRules() {}

    static void check(Field options) {
        Field name = options.child("gmsaCredentialSpecName");
        if (name.exists()) {
            name.refuseUnless(ApiNames.isSubdomain(name.text()), "must be the name of an object");
        }
        Field spec = options.child("gmsaCredentialSpec");
        if (spec.exists()) {
            int bytes = spec.text().getBytes(StandardCharsets.UTF_8).length;
            spec.refuseUnless(bytes > 0 && bytes <= LONGEST_SPEC, "must have 1 to " + LONGEST_SPEC + " bytes");
        }
        Field user = options.child("runAsUserName");
        if (user.exists()) {
            user.refuseUnless(isUser(user.text()), "must be the name of a Windows user, as user or DOMAIN\\user");
        }
    }

    private static boolean isUser(String text) {
        int backslash = text.indexOf('\\');
        String user = text.substring(backslash + 1);
        return !CONTROL.matcher(text).find()
                && (backslash < 0 || isDomain(text.substring(0, backslash)))
                && !user.isEmpty()
                && user.getBytes(StandardCharsets.UTF_8).length <= LONGEST_USER
                && !DOTS_AND_BLANKS.matcher(user).matches()
                && !NOT_IN_A_USER.matcher(user).find();
    }

    private static boolean isDomain(String text) {
        return text.length() <= LONGEST_DOMAIN
                && (NET_BIOS.matcher(text).matches() || DNS.matcher(text).matches());
    }
}

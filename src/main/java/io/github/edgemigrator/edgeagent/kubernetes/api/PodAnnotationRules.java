package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is refused of the annotations of a pod that mean something ({@code ValidatePodSpecificAnnotations}). */
public final class PodAnnotationRules {
    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";
    private static final String SECCOMP = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_OF_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String LOCAL = "localhost/";

    private static final Set<String> SECCOMP_PROFILES = Set.of("runtime/default", "docker/default", "unconfined");
    private static final Set<String> APP_ARMOR_PROFILES = Set.of("", "runtime/default", "unconfined");

    private PodAnnotationRules() {}

    /**
     * Checks annotations.
     *
     * @param annotations by their keys
     * @param containers the names of the pod's containers
     */
    public static void check(Map<String, Field> annotations, List<String> containers) {
        annotations.forEach((key, annotation) -> {
            if (key.equals(MIRROR)) {
                annotation.refuse("marks a pod of the node's own, which no deployment can");
            } else if (key.equals(TOLERATIONS)) {
                TolerationRules.check(annotation);
            } else if (key.equals(SECCOMP) || key.startsWith(SECCOMP_OF_CONTAINER)) {
                seccomp(annotation);
            } else if (key.startsWith(APP_ARMOR)) {
                appArmor(annotation, key.substring(APP_ARMOR.length()), containers);
            }
        });
    }

    private static void seccomp(Field annotation) {
        String profile = annotation.text();
        if (profile.startsWith(LOCAL)) {
            String path = profile.substring(LOCAL.length());
            annotation.refuseUnless(
                    !path.startsWith("/") && !("/" + path + "/").contains("/../"),
                    "must name a seccomp profile by a relative path without '..' after localhost/");
        } else {
            annotation.refuseUnless(
                    SECCOMP_PROFILES.contains(profile),
                    "must name a seccomp profile: runtime/default, unconfined or localhost/ and a path");
        }
    }

    private static void appArmor(Field annotation, String container, List<String> containers) {
        annotation.refuseUnless(
                containers.contains(container), "names the container " + container + ", which the pod does not have");
        annotation.refuseUnless(
                APP_ARMOR_PROFILES.contains(annotation.text())
                        || annotation.text().startsWith(LOCAL),
                "must name an AppArmor profile: runtime/default, unconfined or localhost/ and a name");
    }
}

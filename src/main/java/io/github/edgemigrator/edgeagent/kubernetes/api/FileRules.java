package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is refused of volumes whose files Kubernetes writes: configMap, secret, downwardAPI and projected. */
final class FileRules {
    private static final int HIGHEST_MODE = 0777;
    private static final long LEAST_SECONDS = 600;
    private static final long MOST_SECONDS = 1L << 32;

    private static final String ANNOTATIONS = "metadata.annotations";
    private static final String LABELS = "metadata.labels";

    /** What can be asked for of a pod, and then be read in a file. */
    private static final List<String> FIELDS =
            List.of(ANNOTATIONS, LABELS, "metadata.name", "metadata.namespace", "metadata.uid");

    private static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory");

    /** {@code metadata.labels['key']}. */
    private static final Pattern SUBSCRIPT = Pattern.compile("(.+?)\\['(.*)']", Pattern.DOTALL);

    private FileRules() {}

    static void configMap(Field source) {
        source.require("name");
        keys(source);
    }

    static void secret(Field source) {
        source.require("secretName");
        keys(source);
    }

    private static void keys(Field source) {
        mode(source.child("defaultMode"));
        source.child("items").elements().forEach(FileRules::key);
    }

    private static void key(Field item) {
        item.require("key");
        file(item);
    }

    /** A file has a path below the volume, and may have a mode. */
    private static void file(Field item) {
        Field path = item.child("path");
        if (path.require()) {
            path.requireDescendingPath();
            boolean startsWithDots =
                    path.text().startsWith("..") && !path.text().matches("\\.\\.(/.*)?");
            path.refuseUnless(!startsWithDots, "must not begin with '..'");
        }
        mode(item.child("mode"));
    }

    private static void mode(Field mode) {
        mode.number()
                .ifPresent(number -> mode.refuseUnless(
                        number >= 0 && number <= HIGHEST_MODE,
                        "must be from 0 to 511, which is 0777 in octal, but is " + number
                                + "; JSON has no octal numbers, 0644 is written 420"));
    }

    static void downwardApi(Field source) {
        mode(source.child("defaultMode"));
        source.child("items").elements().forEach(FileRules::downwardFile);
    }

    private static void downwardFile(Field item) {
        file(item);
        Field field = item.child("fieldRef");
        Field resource = item.child("resourceFieldRef");
        if (field.exists()) {
            field(field);
            resource.refuseUnless(!resource.exists(), "cannot be combined with fieldRef");
        } else if (resource.exists()) {
            resource(resource);
        } else {
            item.refuse("requires fieldRef or resourceFieldRef");
        }
    }

    private static void field(Field reference) {
        Field version = reference.child("apiVersion");
        Field path = reference.child("fieldPath");
        if (!path.require()) {
            return;
        }
        if (!version.text().isEmpty() && !version.text().equals("v1")) {
            path.refuse("can be read with the apiVersion v1 only, not with " + version.text());
            return;
        }
        Matcher subscript = SUBSCRIPT.matcher(path.text());
        if (!subscript.matches()) {
            path.requireOneOf(FIELDS);
        } else if (subscript.group(1).equals(ANNOTATIONS)) {
            path.refuseUnless(
                    ApiNames.isQualifiedName(subscript.group(2).toLowerCase(Locale.ROOT)),
                    "must ask for a key that an annotation can have");
        } else {
            path.refuseUnless(
                    subscript.group(1).equals(LABELS) && ApiNames.isQualifiedName(subscript.group(2)),
                    "must ask for a key that a label can have");
        }
    }

    private static void resource(Field reference) {
        Field resource = reference.child("resource");
        if (reference.child("containerName").require() && resource.require()) {
            resource.requireOneOf(RESOURCES);
        }
        Field divisor = reference.child("divisor");
        boolean cpu = resource.text().endsWith(".cpu");
        Quantity.parse(divisor.text())
                .filter(amount -> RESOURCES.contains(resource.text()) && !amount.isZero())
                .ifPresent(amount -> divisor.refuseUnless(
                        cpu ? amount.isCpuDivisor() : amount.isSizeDivisor(),
                        cpu ? "must be 1m or 1" : "must be 1 or one unit such as 1k, 1M, 1Ki or 1Mi"));
    }

    static void projected(Field volume) {
        mode(volume.child("defaultMode"));
        Set<String> paths = new HashSet<>();
        for (Field source : volume.child("sources").elements()) {
            projection(source, paths);
        }
    }

    private static void projection(Field source, Set<String> paths) {
        Field secret = source.child("secret");
        Field map = source.child("configMap");
        Field downward = source.child("downwardAPI");
        Field token = source.child("serviceAccountToken");
        for (Field keys : List.of(secret, map)) {
            if (keys.exists()) {
                keys.require("name");
                keys.child("items").elements().forEach(FileRules::key);
                once(keys, paths);
            }
        }
        downward.child("items").elements().forEach(FileRules::downwardFile);
        once(downward, paths);
        if (token.exists()) {
            token(token);
        }
        long kinds = List.of(secret, map, downward, token).stream()
                .filter(Field::exists)
                .count();
        source.refuseUnless(kinds <= 1, "must be only one of secret, configMap, downwardAPI and serviceAccountToken");
    }

    /** No two files of a projected volume have one path. */
    private static void once(Field source, Set<String> paths) {
        for (Field item : source.child("items").elements()) {
            Field path = item.child("path");
            if (!path.text().isEmpty() && !paths.add(path.text())) {
                path.refuse("is already used by another file of this volume: " + path.text());
            }
        }
    }

    private static void token(Field token) {
        token.child("expirationSeconds").requireRange(LEAST_SECONDS, MOST_SECONDS);
        token.require("path");
    }
}

package io.github.edgemigrator.edgeagent.kubernetes.api;

import io.github.edgemigrator.json.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is refused of volumes that are reached over the network. */
final class NetworkStorageRules {
    private static final int LAST_LUN = 255;
    private static final int LONGEST_DRIVER = 63;
    private static final int LONGEST_TENANT = 64;
    private static final int LONGEST_INITIATOR = 64;

    private static final Pattern IQN = Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.[\\p{Alnum}.-]+:[^,;*&$|\\s]+\\z");
    private static final Pattern EUI_OR_NAA = Pattern.compile("eui.\\p{Alnum}{16}|naa.\\p{Alnum}{32}");

    /** {@code host:port}, with an IPv6 address in brackets. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:\\[\\]]*|\\[[^\\[\\]]*]):[^:\\[\\]]*");

    private NetworkStorageRules() {}

    static void nfs(Field share) {
        share.require("server");
        Field path = share.child("path");
        if (path.require()) {
            path.refuseUnless(path.text().startsWith("/"), "must be an absolute path");
        }
    }

    static void iscsi(Field target) {
        target.require("targetPortal");
        Field name = target.child("iqn");
        if (name.require()) {
            requireIscsiName(name);
        }
        target.child("lun").requireRange(0, LAST_LUN);
        Field secret = target.child("secretRef");
        boolean chap = target.child("chapAuthDiscovery").isTrue()
                || target.child("chapAuthSession").isTrue();
        secret.refuseUnless(!chap || secret.exists(), "is required for CHAP");
        Field initiator = target.child("initiatorName");
        if (initiator.exists()) {
            requireIscsiName(initiator);
        }
    }

    /** Beside an initiatorName, the names of the volume and of the portal together are limited. */
    static void iscsiNames(Field volume) {
        Field target = volume.child("iscsi");
        Field name = volume.child("name");
        int length =
                name.text().length() + 1 + target.child("targetPortal").text().length();
        name.refuseUnless(
                !target.child("initiatorName").exists() || length <= LONGEST_INITIATOR,
                "must have, with a colon and iscsi.targetPortal, " + LONGEST_INITIATOR
                        + " characters at most next to iscsi.initiatorName");
    }

    private static void requireIscsiName(Field name) {
        String text = name.text();
        name.refuseUnless(
                text.startsWith("iqn")
                        ? IQN.matcher(text).find()
                        : EUI_OR_NAA.matcher(text).matches(),
                "must be an iSCSI name such as iqn.2001-04.com.example:storage.disk");
    }

    static void fibreChannel(Field target) {
        Field wwns = target.child("targetWWNs");
        boolean hasWwns = !wwns.json().isEmpty();
        boolean hasWwids = !target.child("wwids").json().isEmpty();
        wwns.refuseUnless(hasWwns || hasWwids, "is required, or wwids instead");
        wwns.refuseUnless(!hasWwns || !hasWwids, "cannot be combined with wwids");
        Field lun = target.child("lun");
        if (hasWwns) {
            lun.refuseUnless(lun.exists(), "is required next to targetWWNs");
            lun.requireRange(0, LAST_LUN);
        }
    }

    static void rbd(Field image) {
        image.child("monitors").requireElements();
        image.require("image");
    }

    static void flocker(Field dataset) {
        Field name = dataset.child("datasetName");
        boolean named = !name.text().isEmpty();
        boolean numbered = !dataset.child("datasetUUID").text().isEmpty();
        dataset.refuseUnless(named || numbered, "requires datasetName or datasetUUID");
        dataset.refuseUnless(!named || !numbered, "must have only one of datasetName and datasetUUID");
        name.refuseUnless(!name.text().contains("/"), "must not contain /");
    }

    static void quobyte(Field volume) {
        Field registry = volume.child("registry");
        Field tenant = volume.child("tenant");
        if (registry.require()) {
            boolean isShort = tenant.text().length() <= LONGEST_TENANT;
            tenant.refuseUnless(isShort, "must have " + LONGEST_TENANT + " characters at most");
            boolean pairs = List.of(registry.text().split(",", -1)).stream()
                    .allMatch(pair -> HOST_AND_PORT.matcher(pair).matches());
            registry.refuseUnless(!isShort || pairs, "must be host:port, or several with commas between");
        }
        volume.require("volume");
    }

    static void flexVolume(Field volume) {
        volume.require("driver");
        for (Field option : volume.child("options").members()) {
            String name = option.name();
            int slash = name.indexOf('/');
            String owner = "." + (slash < 0 ? name : name.substring(0, slash)).toLowerCase(Locale.ROOT);
            if (!Placeholders.in(name)) {
                option.refuseUnless(
                        !owner.endsWith(".kubernetes.io") && !owner.endsWith(".k8s.io"),
                        "has a name that is reserved for Kubernetes");
            }
        }
    }

    static void csi(Field volume) {
        Field driver = volume.child("driver");
        if (driver.require()) {
            driver.refuseUnless(
                    driver.text().length() <= LONGEST_DRIVER
                            && ApiNames.isSubdomain(driver.text().toLowerCase(Locale.ROOT)),
                    "must be a DNS name of " + LONGEST_DRIVER + " characters at most");
        }
        Field secret = volume.child("nodePublishSecretRef");
        Field name = secret.child("name");
        if (secret.exists() && name.require()) {
            name.refuseUnless(ApiNames.isSubdomain(name.text()), "must be the name of an object");
        }
    }
}

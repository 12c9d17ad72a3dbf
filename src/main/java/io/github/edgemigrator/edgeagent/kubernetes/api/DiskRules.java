package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.List;

/** What is refused of volumes that are disks of clouds and of storage products. */
final class DiskRules {
    private static final int LAST_PARTITION = 255;
    private static final List<String> CACHING = List.of("None", "ReadOnly", "ReadWrite");
    private static final String SHARED = "Shared";
    private static final String MANAGED = "Managed";
    private static final List<String> KINDS = List.of(SHARED, "Dedicated", MANAGED);

    private DiskRules() {}

    /** @param id the name of the field that names the disk */
    static void partitioned(Field disk, String id) {
        disk.require(id);
        disk.child("partition").requireRange(0, LAST_PARTITION);
    }

    /** A disk is of the kind Shared unless it says otherwise. */
    static void azure(Field disk) {
        disk.require("diskName");
        Field kind = disk.child("kind");
        kind.requireOneOf(KINDS);
        disk.child("cachingMode").requireOneOf(CACHING);
        Field uri = disk.child("diskURI");
        if (uri.require()) {
            String start = kind.text().equals(MANAGED) ? "/subscriptions/" : "https://";
            uri.refuseUnless(
                    uri.text().startsWith(start),
                    "must begin with " + start + " for a disk of the kind "
                            + (kind.text().isEmpty() ? SHARED : kind.text()));
        }
    }

    static void cinder(Field disk) {
        disk.require("volumeID");
        secret(disk);
    }

    static void storageOs(Field disk) {
        Field name = disk.child("volumeName");
        if (name.require()) {
            requireLabel(name);
        }
        Field namespace = disk.child("volumeNamespace");
        if (!namespace.text().isEmpty()) {
            requireLabel(namespace);
        }
        secret(disk);
    }

    private static void requireLabel(Field name) {
        name.refuseUnless(ApiNames.isDnsLabel(name.text()), "must have small letters, digits and - only");
    }

    private static void secret(Field disk) {
        Field secret = disk.child("secretRef");
        if (secret.exists()) {
            secret.require("name");
        }
    }
}

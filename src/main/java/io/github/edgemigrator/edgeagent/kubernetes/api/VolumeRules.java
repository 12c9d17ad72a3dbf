package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is refused of a pod's volumes ({@code ValidateVolumes}). */
public final class VolumeRules {
    private static final List<String> HOST_PATH_TYPES =
            List.of("DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice");

    /** The sources, in the order in which the server looks at them: of two the later one is refused. */
    private static final Map<String, Consumer<Field>> SOURCES = sources();

    private final Set<String> names;

    /** @param taken the names of volumes that the pod has already */
    public VolumeRules(Set<String> taken) {
        names = new HashSet<>(taken);
    }

    /** Checks one more volume of the pod. Without a source it is an emptyDir. */
    public void check(Field volume) {
        Field name = volume.child("name");
        if (name.require()) {
            name.refuseUnless(
                    ApiNames.isDnsLabel(name.text()),
                    "must have small letters, digits and - only, 63 characters at most, but is " + name.text());
            name.refuseUnless(names.add(name.text()), "is already used by another volume: " + name.text());
        }
        NetworkStorageRules.iscsiNames(volume);
        boolean isFirst = true;
        for (Map.Entry<String, Consumer<Field>> source : SOURCES.entrySet()) {
            Field field = volume.child(source.getKey());
            if (field.exists() && isFirst) {
                source.getValue().accept(field);
                isFirst = false;
            } else if (field.exists()) {
                field.refuse("is a second source of the volume, which can have one");
            }
        }
    }

    /** The names of the volumes so far. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    private static Map<String, Consumer<Field>> sources() {
        Map<String, Consumer<Field>> sources = new LinkedHashMap<>();
        sources.put("emptyDir", VolumeRules::emptyDir);
        sources.put("hostPath", VolumeRules::hostPath);
        sources.put("gitRepo", VolumeRules::gitRepo);
        sources.put("gcePersistentDisk", disk -> DiskRules.partitioned(disk, "pdName"));
        sources.put("awsElasticBlockStore", disk -> DiskRules.partitioned(disk, "volumeID"));
        sources.put("secret", FileRules::secret);
        sources.put("nfs", NetworkStorageRules::nfs);
        sources.put("iscsi", NetworkStorageRules::iscsi);
        sources.put("glusterfs", glusterfs -> glusterfs.require("endpoints", "path"));
        sources.put("flocker", NetworkStorageRules::flocker);
        sources.put("persistentVolumeClaim", claim -> claim.require("claimName"));
        sources.put("rbd", NetworkStorageRules::rbd);
        sources.put("cinder", DiskRules::cinder);
        sources.put("cephfs", ceph -> ceph.child("monitors").requireElements());
        sources.put("quobyte", NetworkStorageRules::quobyte);
        sources.put("downwardAPI", FileRules::downwardApi);
        sources.put("fc", NetworkStorageRules::fibreChannel);
        sources.put("flexVolume", NetworkStorageRules::flexVolume);
        sources.put("configMap", FileRules::configMap);
        sources.put("azureFile", share -> share.require("secretName", "shareName"));
        sources.put("vsphereVolume", disk -> disk.require("volumePath"));
        sources.put("photonPersistentDisk", disk -> disk.require("pdID"));
        sources.put("portworxVolume", disk -> disk.require("volumeID"));
        sources.put("azureDisk", DiskRules::azure);
        sources.put("storageos", DiskRules::storageOs);
        sources.put("projected", FileRules::projected);
        sources.put("scaleIO", disk -> disk.require("gateway", "system", "volumeName"));
        sources.put("csi", NetworkStorageRules::csi);
        return sources;
    }

    /** The medium is not checked: of one that it does not know the node says so, and the pod waits. */
    private static void emptyDir(Field source) {
        Field limit = source.child("sizeLimit");
        boolean negative =
                Quantity.parse(limit.text()).filter(Quantity::isNegative).isPresent();
        limit.refuseUnless(!negative, "must not be negative");
    }

    private static void hostPath(Field source) {
        Field path = source.child("path");
        if (path.require()) {
            path.requireNoBackstep();
            Field type = source.child("type");
            if (!type.text().isEmpty()) {
                type.requireOneOf(HOST_PATH_TYPES);
            }
        }
    }

    private static void gitRepo(Field source) {
        source.require("repository");
        source.child("directory").requireDescendingPath();
    }
}

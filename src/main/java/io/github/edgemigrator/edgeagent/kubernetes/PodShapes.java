package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.request.Shape;
import io.github.edgemigrator.edgeagent.request.Shape.Amount;
import io.github.edgemigrator.edgeagent.request.Shape.Fields;
import io.github.edgemigrator.edgeagent.request.Shape.ListOf;
import io.github.edgemigrator.edgeagent.request.Shape.MapOf;
import io.github.edgemigrator.edgeagent.request.Shape.NumberOrText;
import io.github.edgemigrator.edgeagent.request.Shape.Whole;
import io.github.edgemigrator.edgeagent.request.Shape.Width;

/**
 * The types of what stands in {@code k8s-experimental} ({@code KubernetesExperimentalCreatePodParameters}): those of
 * the Kubernetes client that the agent was built with, of API 1.16. Names of later APIs are dropped.
 */
final class PodShapes {
    static final Shape NODE_SELECTOR = new MapOf(Shape.TEXT);

    static final Shape RESOURCES =
            Shape.fields().with("limits", new MapOf(new Amount())).with("requests", new MapOf(new Amount()));

    static final Shape SECURITY_CONTEXT = Shape.fields()
            .wholes("fsGroup", "runAsGroup", "runAsUser")
            .flags("runAsNonRoot")
            .with("seLinuxOptions", Shape.fields().texts("level", "role", "type", "user"))
            .with("supplementalGroups", new ListOf(new Whole(Width.LONG, true)))
            .with("sysctls", new ListOf(Shape.fields().texts("name", "value")))
            .with(
                    "windowsOptions",
                    Shape.fields().texts("gmsaCredentialSpec", "gmsaCredentialSpecName", "runAsUserName"));

    static final Shape SERVICE_OPTIONS = Shape.fields().texts("type", "loadBalancerIP");

    static final Shape STRATEGY = Shape.fields()
            .texts("type")
            .with(
                    "rollingUpdate",
                    Shape.fields().with("maxSurge", new NumberOrText()).with("maxUnavailable", new NumberOrText()));

    static final Shape VOLUMES = new ListOf(Shape.fields()
            .with("volume", volume())
            .with(
                    "volumeMounts",
                    new ListOf(Shape.fields()
                            .texts("mountPath", "mountPropagation", "name", "subPath", "subPathExpr")
                            .flags("readOnly"))));

    private PodShapes() {}

    private static Shape secretRef() {
        return Shape.fields().texts("name");
    }

    private static Fields volume() {
        return clouds(networks(local(Shape.fields().texts("name"))));
    }

    /** What a single cluster can offer by itself. */
    private static Fields local(Fields volume) {
        Shape items = new ListOf(Shape.fields().texts("key", "path").ints("mode"));
        Shape downward = new ListOf(Shape.fields()
                .texts("path")
                .ints("mode")
                .with("fieldRef", Shape.fields().texts("apiVersion", "fieldPath"))
                .with(
                        "resourceFieldRef",
                        Shape.fields().texts("containerName", "resource").with("divisor", new Amount())));
        Fields map = Shape.fields().texts("name").flags("optional").with("items", items);
        return volume.with("configMap", map.ints("defaultMode"))
                .with(
                        "secret",
                        Shape.fields()
                                .texts("secretName")
                                .flags("optional")
                                .ints("defaultMode")
                                .with("items", items))
                .with("downwardAPI", Shape.fields().ints("defaultMode").with("items", downward))
                .with("projected", projected(map, Shape.fields().with("items", downward)))
                .with("emptyDir", Shape.fields().texts("medium").with("sizeLimit", new Amount()))
                .with("hostPath", Shape.fields().texts("path", "type"))
                .with("persistentVolumeClaim", Shape.fields().texts("claimName").flags("readOnly"))
                .with("gitRepo", Shape.fields().texts("directory", "repository", "revision"));
    }

    private static Shape projected(Shape map, Shape downward) {
        Shape token = Shape.fields().texts("audience", "path").wholes("expirationSeconds");
        return Shape.fields()
                .ints("defaultMode")
                .with(
                        "sources",
                        new ListOf(Shape.fields()
                                .with("configMap", map)
                                .with("secret", map)
                                .with("downwardAPI", downward)
                                .with("serviceAccountToken", token)));
    }

    /** Storage reached over the network. */
    private static Fields networks(Fields volume) {
        Fields readOnly = Shape.fields().flags("readOnly");
        Fields secured = readOnly.with("secretRef", secretRef());
        return volume.with("nfs", readOnly.texts("path", "server"))
                .with(
                        "iscsi",
                        secured.texts("fsType", "initiatorName", "iqn", "iscsiInterface", "targetPortal")
                                .flags("chapAuthDiscovery", "chapAuthSession")
                                .ints("lun")
                                .with("portals", Shape.TEXTS))
                .with(
                        "fc",
                        readOnly.texts("fsType")
                                .ints("lun")
                                .with("targetWWNs", Shape.TEXTS)
                                .with("wwids", Shape.TEXTS))
                .with("cephfs", secured.texts("path", "secretFile", "user").with("monitors", Shape.TEXTS))
                .with(
                        "rbd",
                        secured.texts("fsType", "image", "keyring", "pool", "user")
                                .with("monitors", Shape.TEXTS))
                .with("glusterfs", readOnly.texts("endpoints", "path"))
                .with("quobyte", readOnly.texts("group", "registry", "tenant", "user", "volume"))
                .with("flocker", Shape.fields().texts("datasetName", "datasetUUID"))
                .with(
                        "csi",
                        readOnly.texts("driver", "fsType")
                                .with("nodePublishSecretRef", secretRef())
                                .with("volumeAttributes", new MapOf(Shape.TEXT)))
                .with("flexVolume", secured.texts("driver", "fsType").with("options", new MapOf(Shape.TEXT)));
    }

    /** Disks of clouds and storage products. */
    private static Fields clouds(Fields volume) {
        Fields readOnly = Shape.fields().flags("readOnly");
        Fields secured = readOnly.with("secretRef", secretRef());
        return volume.with(
                        "awsElasticBlockStore",
                        readOnly.texts("fsType", "volumeID").ints("partition"))
                .with("azureDisk", readOnly.texts("cachingMode", "diskName", "diskURI", "fsType", "kind"))
                .with("azureFile", readOnly.texts("secretName", "shareName"))
                .with("cinder", secured.texts("fsType", "volumeID"))
                .with("gcePersistentDisk", readOnly.texts("fsType", "pdName").ints("partition"))
                .with("photonPersistentDisk", Shape.fields().texts("fsType", "pdID"))
                .with("portworxVolume", readOnly.texts("fsType", "volumeID"))
                .with(
                        "scaleIO",
                        secured.texts("fsType", "gateway", "protectionDomain", "storageMode", "storagePool")
                                .texts("system", "volumeName")
                                .flags("sslEnabled"))
                .with("storageos", secured.texts("fsType", "volumeName", "volumeNamespace"))
                .with(
                        "vsphereVolume",
                        Shape.fields().texts("fsType", "storagePolicyID", "storagePolicyName", "volumePath"));
    }
}

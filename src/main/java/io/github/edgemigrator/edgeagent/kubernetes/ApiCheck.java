package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.Scope;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import io.github.edgemigrator.edgeagent.kubernetes.api.Refusals;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;

/**
 * What the Kubernetes API refuses of an object. The agent reports the refusal as 500; lists that were to come after it
 * are not sent.
 */
final class ApiCheck implements Refusals {
    private final ObjectKind kind;
    private final ModuleLog log;

    private ApiCheck(ObjectKind kind, ModuleLog log) {
        this.kind = kind;
        this.log = log;
    }

    /** Of a module's service account; its name and labels are those of the module's other objects too. */
    static void account(ModuleSpec module) {
        if (module.isOpen()) {
            return;
        }
        ApiCheck check = new ApiCheck(ObjectKind.SERVICE_ACCOUNT, module.log());
        String name = module.objectName();
        if (!ApiNames.isSubdomain(name)) {
            check.refuse("The module's name becomes \"" + name + "\", which is no name of an object");
        } else if (!ApiNames.isLabelValue(name)) {
            check.refuse("The module's name becomes the label \"" + name
                    + "\", which must begin and end with a letter or digit and have 63 characters at most");
        }
    }

    /** Whether all objects of a module can have the name, as far as it stands in their labels too. */
    static boolean isObjectName(String name) {
        return ApiNames.isSubdomain(name) && ApiNames.isLabelValue(name);
    }

    static void service(Service service, ModuleSpec module, KubernetesVersion version) {
        ApiCheck check = new ApiCheck(ObjectKind.SERVICE, module.log());
        check.daemon(module.objectName());
        new ServiceCheck(service, module, version, check).check();
    }

    static void deployment(Pod pod) {
        ApiCheck check = new ApiCheck(ObjectKind.DEPLOYMENT, pod.module().log());
        check.daemon(pod.module().objectName());
        new PodCheck(pod, check).check();
    }

    static void claim(KubernetesObject claim, ModuleLog log) {
        new ApiCheck(ObjectKind.CLAIM, log).claim(claim);
    }

    /** Takes down a refusal for which no single value is the reason. */
    void refuse(String fault) {
        refuse("", fault);
    }

    @Override
    public void refuse(JsonPath path, String fault) {
        refuse(path.toString(), fault);
    }

    private void refuse(String path, String fault) {
        boolean others = kind == ObjectKind.SERVICE_ACCOUNT || kind == ObjectKind.SERVICE;
        String effect =
                switch (kind) {
                    case SERVICE_ACCOUNT -> "then nothing of the deployment is created";
                    case SERVICE -> "then no Deployment of any module is created";
                    case DEPLOYMENT -> "the module does not run, and claims of all modules are not created";
                    case CLAIM -> "pods that need it do not start";
                };
        log.refuse(
                Stage.API,
                others ? Scope.DEPLOYMENT : Scope.MODULE,
                path,
                fault,
                "Kubernetes refuses the " + kind + "; " + effect + " (500).");
    }

    private void daemon(String name) {
        if (name.equals(DeviceConstants.DAEMON)) {
            refuse("The module's Kubernetes name is iotedged, and the daemon has a " + kind + " of that name (409)");
        }
    }

    private void claim(KubernetesObject object) {
        if (!ApiNames.isSubdomain(object.name()) && !Placeholders.in(object.name())) {
            refuse("The source of a mount becomes \"" + object.name() + "\", which is no name of a claim");
        }
        ObjectNode json = object.json();
        String size = json.at("/spec/resources/requests/storage").asText();
        if (Quantity.parse(size).filter(quantity -> !quantity.isZero()).isEmpty()) {
            refuse("The claim " + object.name() + " asks for " + size
                    + ", as the agent's PersistentVolumeClaimDefaultSizeInMb is not set");
        }
        String storageClass = json.path("spec").path("storageClassName").asText("");
        if (!storageClass.isEmpty() && !ApiNames.isSubdomain(storageClass)) {
            refuse("The agent's storageClassName " + storageClass + " is not a valid name");
        }
    }
}

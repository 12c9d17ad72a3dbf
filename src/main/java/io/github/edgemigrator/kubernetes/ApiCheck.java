package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the Kubernetes API refuses of an object (its {@code validation} packages, 1.27). The agent reports the refusal
 * as 500; lists that were to come after it are not sent.
 */
final class ApiCheck {
    private final ObjectKind kind;
    private final ModuleLog log;

    private ApiCheck(ObjectKind kind, ModuleLog log) {
        this.kind = kind;
        this.log = log;
    }

    static void check(KubernetesObject object, ModuleLog log) {
        ApiCheck check = new ApiCheck(object.kind(), log);
        check.metadata(object);
        switch (object.kind()) {
            case SERVICE_ACCOUNT -> {
                // It has nothing but metadata.
            }
            case SERVICE -> check.service(object.json().path("spec"));
            case DEPLOYMENT -> new PodCheck(object, check).check();
            case CLAIM -> check.claim(object);
        }
    }

    /** Takes down a refusal. */
    void refuse(String reason) {
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
                reason + ". Kubernetes refuses the " + kind + "; " + effect + " (500).");
    }

    /** What all objects of a module share is looked at in the first of them. */
    private void metadata(KubernetesObject object) {
        String name = object.name();
        switch (kind) {
            case SERVICE_ACCOUNT -> {
                if (ApiNames.isSubdomain(name)) {
                    labels(object.json().path("metadata").path("labels"));
                } else {
                    refuse("The module's name becomes \"" + name + "\", which is no name of an object");
                }
            }
            case SERVICE -> {
                if (!ApiNames.isServiceName(name)) {
                    refuse("The module's name becomes \"" + name + "\", but that of a Service begins with a letter");
                }
            }
            case DEPLOYMENT -> {
                // Its name is that of the account and of the container.
            }
            case CLAIM -> {
                if (!ApiNames.isSubdomain(name)) {
                    refuse("The source of a mount becomes \"" + name + "\", which is no name of a claim");
                }
            }
        }
        boolean daemons = kind == ObjectKind.SERVICE || kind == ObjectKind.DEPLOYMENT;
        if (daemons && name.equals(Device.DAEMON)) {
            refuse("The module's name becomes iotedged, and the daemon has a " + kind + " of that name (409)");
        }
    }

    private void labels(JsonNode labels) {
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            if (!ApiNames.isLabelValue(label.getValue().asText())) {
                refuse("The module's name becomes the label \""
                        + label.getValue().asText()
                        + "\", which must begin and end with a letter or digit and have 63 characters at most");
            }
        }
    }

    private void service(JsonNode spec) {
        Set<String> names = new HashSet<>();
        for (JsonNode port : spec.path("ports")) {
            String name = port.path("name").asText();
            if (!names.add(name)) {
                refuse("Two HostPorts for one container port give two ports named " + name);
            }
            for (String field : new String[] {"port", "targetPort"}) {
                JsonNode number = port.path(field);
                if (number.isInt() && !ContainerPort.isLegal(number.intValue())) {
                    refuse("The port " + number + " is not in 1 to 65535");
                }
            }
        }
    }

    private void claim(KubernetesObject object) {
        ObjectNode json = object.json();
        String size = json.at("/spec/resources/requests/storage").asText();
        if (Quantity.parse(size).filter(quantity -> !quantity.isZero()).isEmpty()) {
            refuse("The claim " + object.name() + " asks for " + size
                    + ", as the agent's PersistentVolumeClaimDefaultSizeInMb is not set");
        }
        String storageClass = json.path("spec").path("storageClassName").asText("");
        if (!storageClass.isEmpty() && !ApiNames.isSubdomain(storageClass)) {
            refuse("There can be no storage class named " + storageClass);
        }
    }
}

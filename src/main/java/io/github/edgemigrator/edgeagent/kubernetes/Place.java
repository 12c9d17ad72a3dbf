package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.json.JsonPath;

/**
 * A place in one of a module's objects.
 *
 * @param kind of the object
 * @param path in the object, which need not exist: then its nearest parent is meant
 */
public record Place(ObjectKind kind, JsonPath path) {
    static final Place SERVICE_ACCOUNT = new Place(ObjectKind.SERVICE_ACCOUNT, JsonPath.ROOT);
    static final Place SERVICE = new Place(ObjectKind.SERVICE, JsonPath.ROOT);
    static final Place SERVICE_SPEC = SERVICE.child("spec");
    static final Place DEPLOYMENT = new Place(ObjectKind.DEPLOYMENT, JsonPath.ROOT);
    static final Place TEMPLATE = DEPLOYMENT.child("spec").child("template");
    static final Place POD = TEMPLATE.child("spec");

    /** The module's container: the second of the pod. */
    static final Place CONTAINER = POD.child("containers").child(1);

    static final Place ENV = CONTAINER.child("env");
    static final Place MOUNTS = CONTAINER.child("volumeMounts");

    Place child(String name) {
        return new Place(kind, path.child(name));
    }

    Place child(int element) {
        return new Place(kind, path.child(element));
    }
}

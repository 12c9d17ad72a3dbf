package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.json.JsonPath;

/**
 * A place in one of a module's objects.
 *
 * @param kind of the object
 * @param path in the object, which need not exist: then its nearest parent is meant
 */
public record ObjectPlace(ObjectKind kind, JsonPath path) {
    static final ObjectPlace SERVICE_ACCOUNT = new ObjectPlace(ObjectKind.SERVICE_ACCOUNT, JsonPath.ROOT);
    static final ObjectPlace SERVICE = new ObjectPlace(ObjectKind.SERVICE, JsonPath.ROOT);
    static final ObjectPlace SERVICE_SPEC = SERVICE.child("spec");
    static final ObjectPlace DEPLOYMENT = new ObjectPlace(ObjectKind.DEPLOYMENT, JsonPath.ROOT);
    static final ObjectPlace TEMPLATE = DEPLOYMENT.child("spec").child("template");
    static final ObjectPlace POD = TEMPLATE.child("spec");

    /** The module's container: the second of the pod. */
    static final ObjectPlace CONTAINER = POD.child("containers").child(1);

    static final ObjectPlace ENV = CONTAINER.child("env");
    static final ObjectPlace MOUNTS = CONTAINER.child("volumeMounts");

    /** The place that {@link #inPlan} gave. */
    static ObjectPlace parse(JsonPath inPlan) {
        String kind = inPlan.steps().get(0).toString();
        return new ObjectPlace(ObjectKind.named(kind), inPlan.behind(kind));
    }

    /** The place among all objects of a module. */
    JsonPath inPlan() {
        return path.under(kind.toString());
    }

    ObjectPlace child(String name) {
        return new ObjectPlace(kind, path.child(name));
    }

    ObjectPlace child(int element) {
        return new ObjectPlace(kind, path.child(element));
    }
}

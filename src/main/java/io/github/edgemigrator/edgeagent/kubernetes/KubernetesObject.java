package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object the agent sends to Kubernetes. Its JSON is made when it is first asked for. */
public final class KubernetesObject {
    private final ObjectKind kind;
    private final String module;
    private final String name;
    private final Supplier<ObjectNode> maker;
    private @Nullable ObjectNode json;

    KubernetesObject(ObjectKind kind, String module, String name, Supplier<ObjectNode> maker) {
        this.kind = kind;
        this.module = module;
        this.name = name;
        this.maker = maker;
    }

    public ObjectKind kind() {
        return kind;
    }

    /** The module for which it is. */
    public String module() {
        return module;
    }

    /** The object's name. */
    public String name() {
        return name;
    }

    /** The object as it is sent; not to be changed. */
    public ObjectNode json() {
        ObjectNode made = json;
        if (made == null) {
            made = maker.get();
            json = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KubernetesObject that
                && kind == that.kind
                && module.equals(that.module)
                && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, module, name);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}

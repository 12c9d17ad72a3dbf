package io.github.edgemigrator.edgeagent.kubernetes;

import java.util.stream.Stream;

/** The kinds of objects the agent creates, in the order in which it sends them. */
public enum ObjectKind {
    SERVICE_ACCOUNT("v1", "ServiceAccount"),
    SERVICE("v1", "Service"),
    DEPLOYMENT("apps/v1", "Deployment"),
    CLAIM("v1", "PersistentVolumeClaim");

    private final String apiVersion;
    private final String text;

    ObjectKind(String apiVersion, String text) {
        this.apiVersion = apiVersion;
        this.text = text;
    }

    static ObjectKind named(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow();
    }

    String apiVersion() {
        return apiVersion;
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}

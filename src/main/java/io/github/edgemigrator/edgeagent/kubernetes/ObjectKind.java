package io.github.edgemigrator.edgeagent.kubernetes;

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

    String apiVersion() {
        return apiVersion;
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}

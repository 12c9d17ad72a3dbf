package io.github.edgemigrator.conversion;

/** Where a rule's facts can be read. */
public enum Reference {
    /** The vendor's migration article; anchors are its headings. */
    MIGRATION_GUIDE("https://learn.microsoft.com/azure/databox-online/azure-stack-edge-gpu-modify-fpga-modules-gpu"),
    /** The vendor's documentation of the device; what is added is the page. */
    DEVICE("https://learn.microsoft.com/azure/databox-online"),
    /** The source of the IoT Edge agent for Kubernetes; what is added is the file. */
    AGENT_SOURCE("https://github.com/Azure/iotedge/tree/archive/release/1.1-k8s-preview/edge-agent/src"),
    /** How a deployment manifest is written. */
    DEPLOYMENT_MANIFEST("https://learn.microsoft.com/azure/iot-edge/module-composition"),
    /** The Kubernetes documentation; what is added is the page. */
    KUBERNETES("https://kubernetes.io/docs"),
    /** This project's own card. */
    PROJECT("README.md");

    private final String address;

    Reference(String address) {
        this.address = address;
    }

    /** The address of a place in it: {@code "#anchor"} or {@code "/page"}. */
    public String at(String place) {
        return address + place;
    }
}

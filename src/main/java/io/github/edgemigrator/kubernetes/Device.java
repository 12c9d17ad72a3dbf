package io.github.edgemigrator.kubernetes;

/** The device's side of the objects. What a deployment does not say stands here as an example. */
final class Device {
    /** The daemon: its Deployment, its Service, and the owner of all the agent creates. */
    static final String DAEMON = "iotedged";

    private Device() {}
}

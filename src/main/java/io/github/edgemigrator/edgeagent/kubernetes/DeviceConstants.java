package io.github.edgemigrator.edgeagent.kubernetes;

/**
 * The device's side of the objects. What no deployment says and only the device knows, its ID and that of its hub above
 * all, stands here as an example.
 */
final class DeviceConstants {
    /** The daemon: its Deployment, its Service, and the owner of all the agent creates. */
    static final String DAEMON = "iotedged";

    static final String DEVICE_ID = "deviceid";
    static final String HUB = "hostname";
    static final String HOST_NAME = "edgehub";
    static final String OWNER_UID = "00000000-0000-0000-0000-000000000000";
    static final String GENERATION_ID = "0";

    /** Which version of the daemon's API the agent names is unknown. */
    static final String API_VERSION = "2020-07-07";

    static final String WORKLOAD_URI = "http://localhost:35001/";

    private DeviceConstants() {}
}

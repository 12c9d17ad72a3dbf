package io.github.edgemigrator.runtime.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A module as IoT Hub knows it.
 *
 * @param hub the IoT hub's host name, such as {@code hub.azure-devices.net}
 * @param generation the module's generation ID, which changes when the identity is made anew
 */
public record ModuleIdentity(String hub, String device, String module, String generation) {
    public ModuleIdentity {
        requireText("hub", hub);
        requireText("device", device);
        requireText("module", module);
        requireText("generation", generation);
    }

    /** The resource a module's token is for: {@code hub/devices/device/modules/module}. */
    public String resource() {
        return hub + "/devices/" + device + "/modules/" + module;
    }

    /** The MQTT client ID: {@code device/module}. */
    public String clientId() {
        return device + "/" + module;
    }

    /** The workload API's path of this module's key: {@code /modules/%24name/genid/generation/sign}. */
    public String signPath() {
        return "/modules/" + URLEncoder.encode(module, StandardCharsets.UTF_8) + "/genid/"
                + URLEncoder.encode(generation, StandardCharsets.UTF_8) + "/sign";
    }

    private static void requireText(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}

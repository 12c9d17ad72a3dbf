package io.github.edgemigrator.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Settings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindKindTest {
    private static final Deployment EMPTY = (Deployment) Deployment.read("{\"modulesContent\": {\"$edgeAgent\": {}}}");

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "/home/hcsshares/in:/in, SHARE",
        "/home/hcsshares/in/:/in, SHARE",
        "/home/hcsshares/in/cameras:/in, SHARE_FOLDER",
        "/home/pi/workspace/images/:/images, DIRECTORY",
        "/etc/kapacitor.d:/etc/kapacitor.d, DIRECTORY",
        "/opt/app-1.2:/opt/app, DIRECTORY",
        "/root/.ssh:/root/.ssh, DIRECTORY",
        "/data/group:/group, DIRECTORY",
        "/data/websocket:/data, DIRECTORY",
        "/usr/share/appdata:/appdata, DIRECTORY",
        "/:/host, SYSTEM_DIRECTORY",
        "/tmp:/tmp, SYSTEM_DIRECTORY",
        "/tmp/data:/tmp, DIRECTORY",
        "/var/log/:/log, SYSTEM_DIRECTORY",
        "/var/lib/camera:/data, DIRECTORY",
        "/dev:/dev, SYSTEM_DIRECTORY",
        "/dev/:/dev, SYSTEM_DIRECTORY",
        "/dev/bus/usb:/dev/bus/usb, SYSTEM_DIRECTORY",
        "/dev/serial/by-id:/dev/serial/by-id, SYSTEM_DIRECTORY",
        "/proc:/proc, SYSTEM_DIRECTORY",
        "/var/run/dbus:/var/run/dbus, SYSTEM_DIRECTORY",
        "/tmp/.X11-unix:/tmp/.X11-unix, SYSTEM_DIRECTORY",
        "/usr/local/cuda-10.2:/usr/local/cuda, SYSTEM_DIRECTORY",
        "/dev/video0:/dev/video0, DEVICE",
        "/dev/bus/usb/001/002:/dev/usb, DEVICE",
        "/var/run/docker.sock:/var/run/docker.sock, SOCKET",
        "/tmp/argus_socket:/tmp/argus_socket, SOCKET",
        "/var/run/dbus/system_bus_socket:/dbus, SOCKET",
        "/run/iotedge:/run/iotedge, SOCKET",
        "/etc/localtime:/etc/localtime, FILE",
        "/etc/group:/etc/group, FILE",
        "/usr/bin/tegrastats:/usr/bin/tegrastats, FILE",
        "/usr/lib/libcuda.so.1:/usr/lib/libcuda.so.1, FILE",
        "/var/lib/app/settings:/app/settings.json, FILE",
        "<TokenFile>:/var/run/oidc.json, FILE",
        "$VIDEO_FOLDER:/media, PLACEHOLDER",
        "$HOME/media:/media, PLACEHOLDER",
        "myInfluxVolume:/var/lib/influxdb2, NAMED_VOLUME",
        "./data:/data, NO_PATH",
        "~/data:/data, NO_PATH",
        "c:/config:/config, WINDOWS",
        "'C:\\ProgramData:C:\\ProgramData', WINDOWS"
    })
    void tells_what_the_source_of_a_bind_most_probably_is(String text, BindKind kind) {
        Context context = new Context(EMPTY, EMPTY, Settings.defaults().device(), Options.defaults(), List.of());

        assertEquals(kind, BindKind.of(Bind.parse(text).orElseThrow(), context));
    }
}

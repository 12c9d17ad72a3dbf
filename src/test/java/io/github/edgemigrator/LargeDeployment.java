package io.github.edgemigrator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A deployment of many modules, each of which has shares, ports and variables and calls the one before it. */
public final class LargeDeployment {
    private LargeDeployment() {}

    /** The text of such a deployment in UTF-8. */
    public static byte[] of(int modules) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode content = document.putObject("modulesContent");
        ObjectNode agent = content.putObject("$edgeAgent").putObject("properties.desired");
        agent.put("schemaVersion", "1.1");
        agent.putObject("runtime").put("type", "docker").putObject("settings").put("minDockerVersion", "v1.25");
        ObjectNode system = agent.putObject("systemModules");
        module(system, "edgeAgent", "mcr.microsoft.com/azureiotedge-agent:1.1", "{}");
        module(system, "edgeHub", "mcr.microsoft.com/azureiotedge-hub:1.1", "{}");
        ObjectNode users = agent.putObject("modules");
        ObjectNode hub = content.putObject("$edgeHub").putObject("properties.desired");
        hub.put("schemaVersion", "1.1");
        ObjectNode routes = hub.putObject("routes");
        for (int number = 1; number <= modules; number++) {
            module(users, name(number), "registry.azurecr.io/module:1.0", options(number));
            routes.put("route" + number, "FROM /messages/modules/" + name(number) + "/outputs/* INTO $upstream");
        }
        hub.putObject("storeAndForwardConfiguration").put("timeToLiveSecs", 7_200);
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int number) {
        return "Module_" + number;
    }

    private static void module(ObjectNode owner, String name, String image, String options) {
        ObjectNode module = owner.putObject(name);
        module.put("type", "docker").put("status", "running").put("restartPolicy", "always");
        module.putObject("settings").put("image", image).put("createOptions", options);
    }

    private static String options(int number) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        ObjectNode host = options.putObject("HostConfig");
        host.putArray("Binds").add("/home/hcsshares/share" + number + ":/data");
        host.putObject("PortBindings")
                .putArray("80/tcp")
                .addObject()
                .put("HostPort", Integer.toString(1 + number % 60_000));
        host.putObject("LogConfig").put("Type", "json-file");
        options.putArray("Env")
                .add("NEXT=http://" + name(number - 1) + ":80/score")
                .add("Model:Path=/data/model");
        return options.toString();
    }

    /** Writes such a deployment to a file: the number of modules, then the file. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), of(Integer.parseInt(arguments[0])));
    }
}

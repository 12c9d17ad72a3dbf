package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Desired properties as nobody should write them. */
public final class Hostile {
    /** How much a bomb is at most when it is unpacked, in bytes. */
    private static final int BOMB = 1_000_000;

    private static final String[] SCRAPS = {
        "ü",
        "\u2028",
        "\u0085",
        "😀",
        "\"",
        "\\",
        "\ud800",
        "\udc00",
        "\0",
        "\u001f",
        "\u007f",
        " ",
        "\u00a0",
        "$",
        "#",
        ".",
        "***1",
        "***",
        "${X}",
        "<name>",
        "a",
        "Z",
        "0",
        "-",
        "_",
        "/",
        ":",
        "=",
        "password=",
        "--token ",
        "\n",
        "</script>"
    };

    /** edgeHub rewrites each of them. */
    private static final String[] DATES = {
        "2020-01-01T00:00:00+02:00", "2020-01-01T00:00:00.000Z", "2020-01-01T24:00:00", "/Date(1198908717056)/"
    };

    private Hostile() {}

    /** All kinds of them, by what is wrong. */
    public static Stream<Named<ObjectNode>> sections() {
        return Stream.of(
                        Stream.of(
                                Named.of("unknown keys", unknownKeys()),
                                Named.of("half a character", halfACharacter()),
                                Named.of("a kilobyte long name", longName()),
                                Named.of(
                                        "wrong types",
                                        RuntimeJson.of("{'edgeAgent':1,'edgeHub':[],'device':'x','options':7}")),
                                Named.of("both forms", RuntimeJson.of("{'edgeAgent':{},'manifest':'{}'}")),
                                Named.of("only twins", RuntimeJson.of("{'moduleTwins':{'a':{'b':1}}}")),
                                Named.of("deep twin", deepTwin()),
                                Named.of("layered", text(layered())),
                                Named.of("deep text", text("[".repeat(100_000))),
                                Named.of("deep object", text("{\"a\":".repeat(900) + "1" + "}".repeat(900))),
                                Named.of("no gzip", RuntimeJson.of("{'manifest':'aGVsbG8='}")),
                                Named.of("no base64", RuntimeJson.of("{'manifest':'hello, world'}")),
                                Named.of("missing piece", RuntimeJson.of("{'manifest':'{','manifest02':'}'}")),
                                Named.of("packed twice", text(PackedText.pack("{}"))),
                                Named.of("bomb", text(" ".repeat(5_000_000) + "{}")),
                                Named.of("large", text(" ".repeat(900_000) + manyModules(300)))),
                        IntStream.range(0, 60).mapToObj(seed -> Named.of("random " + seed, random(seed))))
                .flatMap(named -> named);
    }

    /** Small texts that are as much as can be when they are unpacked: up to 1 MiB of the smallest values there are. */
    public static List<ObjectNode> bombs() {
        String modules = "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired\":{\"modules\":{%s}}}}}";
        return Stream.of(
                        bomb("[%s]", "[]"),
                        bomb(modules, "\"%06d\":{}"),
                        bomb(modules, "\"m%06d\":{\"settings\":{\"image\":\"a\"}}"),
                        bomb(modules.formatted("\"a\":{\"settings\":{\"createOptions\":\"{\\\"X\\\":[%s]}\"}}"), "[]"))
                .toList();
    }

    /** As many values as a twin can hold when they are packed. */
    private static ObjectNode bomb(String around, String value) {
        for (int length = BOMB; ; length /= 2) {
            StringBuilder all = new StringBuilder(value.formatted(0));
            for (int number = 1; all.length() < length; number++) {
                all.append(',').append(value.formatted(number));
            }
            String packed = PackedText.pack(around.formatted(all));
            if (packed.length() < 32_000) {
                return ManifestText.cut(packed);
            }
        }
    }

    /** Modules with something to find in each of them. */
    public static ObjectNode manyModules(int number) {
        ObjectNode desired =
                RuntimeJson.of("{'edgeAgent':{'schemaVersion':'1.1','runtime':{'type':'docker','settings':{}},"
                        + "'systemModules':{},'modules':{}},'$version':2}");
        ObjectNode modules = (ObjectNode) desired.at("/edgeAgent/modules");
        Random random = new Random(7);
        for (int i = 0; i < number; i++) {
            ObjectNode settings = modules.putObject("module" + i)
                    .put("type", "docker")
                    .put("status", "running")
                    .putObject("settings");
            settings.put("image", "example.azurecr.io/image" + random.nextInt() + ":1.0");
            settings.put(
                    "createOptions",
                    "{\"HostConfig\":{\"Binds\":[\"/home/hcsshares/share" + random.nextInt(9)
                            + ":/data\"],\"Privileged\":false,\"CapAdd\":[\"SYS_PTRACE\"]},\"Hostname\":\"h" + i
                            + "\",\"Env\":[\"DB_PASSWORD=hunter" + random.nextInt() + "\"]}");
        }
        return desired;
    }

    private static ObjectNode text(ObjectNode deployment) {
        return text(deployment.toString());
    }

    private static ObjectNode text(String text) {
        return ManifestText.cut(PackedText.pack(text)).put("$version", 2);
    }

    private static ObjectNode layered() {
        return RuntimeJson.of("{'modulesContent':{'$edgeAgent':{'properties.desired.modules.camera':{'type':'docker',"
                + "'settings':{'image':'i:1','createOptions':'{}'}}}}}");
    }

    private static ObjectNode unknownKeys() {
        ObjectNode desired = RuntimeJson.object();
        for (int i = 0; i < 900; i++) {
            desired.put("key " + "#é".repeat(9) + i, i);
        }
        return desired;
    }

    private static ObjectNode halfACharacter() {
        ObjectNode desired = manyModules(2);
        ((ObjectNode) desired.at("/edgeAgent/modules/module1")).put("version", "\ud83d");
        ((ObjectNode) desired.at("/edgeAgent/modules/module0")).put("\udc00", "x\ud83dy");
        return desired;
    }

    private static ObjectNode longName() {
        ObjectNode desired = manyModules(1);
        ObjectNode modules = (ObjectNode) desired.at("/edgeAgent/modules");
        modules.set("x".repeat(1_024), modules.path("module0"));
        modules.set("é".repeat(512), modules.path("module0"));
        return desired;
    }

    private static ObjectNode deepTwin() {
        ObjectNode desired = manyModules(2);
        ObjectNode level = desired.putObject("moduleTwins").putObject("Module_1");
        for (int i = 0; i < 8; i++) {
            level = level.putObject("level" + i);
        }
        level.put("password", 1);
        return desired;
    }

    private static ObjectNode random(int seed) {
        Random random = new Random(seed);
        ObjectNode desired = manyModules(1 + random.nextInt(3));
        ObjectNode modules = (ObjectNode) desired.at("/edgeAgent/modules");
        while (TwinLimits.hubSize(desired) < random.nextInt(32_000)) {
            ObjectNode module = modules.path("module0").deepCopy();
            modules.set(scraps(random, 12), module);
            module.putObject("env").putObject(scraps(random, 40)).put("value", scraps(random, 200));
            ((ObjectNode) module.path("settings")).put("createOptions", createOptions(random));
        }
        return desired;
    }

    private static String createOptions(Random random) {
        ObjectNode options = RuntimeJson.object();
        options.putArray("Cmd").add("--password").add(scraps(random, 9)).add(scraps(random, 30));
        options.putObject("HostConfig").putArray("Binds").add(scraps(random, 9) + ":" + scraps(random, 9));
        options.putObject("Labels").put(scraps(random, 9), scraps(random, 9));
        options.put(scraps(random, 5), scraps(random, 500));
        return random.nextInt(4) == 0 ? scraps(random, 100) : options.toString();
    }

    private static String scraps(Random random, int most) {
        if (random.nextInt(12) == 0) {
            return DATES[random.nextInt(DATES.length)];
        }
        StringBuilder text = new StringBuilder("m");
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return text.toString();
    }
}

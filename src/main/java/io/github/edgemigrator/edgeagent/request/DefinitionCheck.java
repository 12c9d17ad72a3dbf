package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Checks what stands in a module beside its settings and variables, as the agent reads it from its twin
 * ({@code DockerDesiredModule}, {@code EdgeHubDockerModule}, {@code EdgeAgentDockerModule}). A {@code null} never
 * arrives there: it is as good as missing.
 */
public final class DefinitionCheck {
    private static final String TYPE = "docker";
    private static final BigDecimal LAST_ORDER = BigDecimal.valueOf(4_294_967_295L);

    /** A number with a larger exponent is out of every range. */
    private static final int MOST_DIGITS = 100;

    private final Module module;
    private final TwinLog log;

    private DefinitionCheck(Module module, TwinLog log) {
        this.module = module;
        this.log = log;
    }

    /** Checks a module. */
    public static void check(Module module, TwinLog log) {
        new DefinitionCheck(module, log).check();
    }

    private void check() {
        if (!module.value().json().isObject()) {
            log.unreadable("", "The module must be an object but is " + TwinNodes.found(module.value()));
            return;
        }
        type();
        status();
        word("restartPolicy", AgentWords.RESTART_POLICY, "always, never, on-failure or on-unhealthy");
        word("imagePullPolicy", AgentWords.IMAGE_PULL_POLICY, "on-create or never");
        startupOrder();
        field("version").filter(version -> !version.json().isValueNode()).ifPresent(version -> fail(version, "text"));
        field("configuration")
                .filter(value -> !value.json().isObject() && !TwinNodes.isEmptyText(value.json()))
                .ifPresent(value -> fail(value, "an object"));
        if (!module.settings().json().isObject()) {
            fail(module.settings(), "an object");
        }
    }

    private void type() {
        JsonValue type = module.value().get("type");
        if (!type.text().orElse("").equals(TYPE)) {
            failWord(type, TYPE);
        }
    }

    private void status() {
        if (!module.isEdgeAgent() && !TwinNodes.isThere(module.value().get("status"))) {
            log.unreadable("status", "is missing");
        }
        word("status", AgentWords.STATUS, "running or stopped");
    }

    /** Of the agent itself, any whole number will do: the agent reads it and does not use it. */
    private void word(String name, AgentWords words, String usual) {
        boolean unused = module.isEdgeAgent() && !name.equals("imagePullPolicy");
        field(name)
                .filter(value -> words.read(value.json()).isEmpty())
                .filter(value -> !unused || AgentWords.number(value.json()).isEmpty())
                .ifPresent(value -> failWord(value, usual));
    }

    private void startupOrder() {
        field("startupOrder")
                .filter(order -> !isOrder(order.json()))
                .ifPresent(order -> fail(order, "a whole number from 0 to " + LAST_ORDER));
    }

    /** What .NET makes a {@code uint} of: numbers are rounded, text must hold a whole one. */
    private static boolean isOrder(JsonNode value) {
        if (value.isTextual()) {
            return AgentWords.number(value)
                    .map(BigDecimal::valueOf)
                    .filter(DefinitionCheck::isInRange)
                    .isPresent();
        }
        if (!value.isNumber()) {
            return value.isBoolean();
        }
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) < MOST_DIGITS && isInRange(number.setScale(0, RoundingMode.HALF_EVEN));
    }

    private static boolean isInRange(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(LAST_ORDER) <= 0;
    }

    /** A field that is there; what a placeholder of a template will be is unknown, so such a field is not judged. */
    private Optional<JsonValue> field(String name) {
        return Optional.of(module.value().get(name))
                .filter(value -> TwinNodes.isThere(value) && !Placeholders.in(value.json()));
    }

    private void fail(JsonValue value, String expected) {
        fail(value, expected, TwinNodes.found(value));
    }

    /** A word that the agent does not know is shown. */
    private void failWord(JsonValue value, String expected) {
        fail(value, expected, value.text().filter(text -> !text.isEmpty()).orElseGet(() -> TwinNodes.found(value)));
    }

    private void fail(JsonValue value, String expected, String found) {
        if (!Placeholders.in(value.json())) {
            log.unreadable(module.pathOf(value.path()), "must be " + expected + " but is " + found);
        }
    }
}

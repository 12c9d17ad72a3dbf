package io.github.edgemigrator.rules.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.FieldEffect;
import io.github.edgemigrator.edgeagent.request.FieldEffect.Need;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What it means to a module that the device ignores one of its fields.
 *
 * @param severity by what is lost
 * @param remedy what to do about it
 */
public record Loss(Severity severity, String remedy) {
    private static final String NOTHING = RuleInfo.NOTHING_TO_DO;

    /** What people write beside the fields for each other. */
    private static final Pattern COMMENT = Pattern.compile("[_/#$].*|x-.*|comments?|description|notes?");

    /** What every module has anyhow. */
    private static final Set<String> USUAL = Set.of("[\"localhost:127.0.0.1\"]");

    /** What a privileged module has anyhow. */
    private static final Set<DockerField> OPEN_TO_PRIVILEGED =
            EnumSet.of(DockerField.CAP_ADD, DockerField.DEVICE_CGROUP_RULES, DockerField.DEVICES);

    /** What Kubernetes gives every pod. */
    private static final int SECONDS_TO_STOP = 30;

    private static final Pattern LOOSENED = Pattern.compile("(seccomp|apparmor)[=:]unconfined|label[=:]disable");

    /** What the loss of a field means to a module. */
    public static Loss of(JsonValue field, Module module) {
        Optional<DockerField> known = DockerField.named(field.name());
        Need need = known.map(KubernetesFields.TABLE::of).map(FieldEffect::need).orElse(Need.SOME);
        boolean open = known.filter(OPEN_TO_PRIVILEGED::contains).isPresent()
                || (is(known, DockerField.SECURITY_OPT) && loosens(field));
        if (open && HostAccess.isPrivileged(module)) {
            return new Loss(Severity.INFO, "Nothing to do: a privileged module has it anyhow.");
        }
        if (MacAddresses.reason(field).isPresent()) {
            return new Loss(Severity.WARNING, remedy(DockerField.MAC_ADDRESS.docker(), module));
        }
        boolean blank = field.json().isArray() && field.elements().stream().allMatch(Loss::asksForNothing);
        if (blank
                || asksForNothing(field)
                || need == Need.NONE
                || COMMENT.matcher(field.name().toLowerCase(Locale.ROOT)).matches()) {
            return new Loss(Severity.INFO, NOTHING);
        }
        if (is(known, DockerField.MEMORY_SWAP) && isWithoutSwap(field, module)) {
            return new Loss(Severity.INFO, "Nothing to do: the module had no swap.");
        }
        if (is(known, DockerField.STOP_TIMEOUT) && field.json().asInt(SECONDS_TO_STOP + 1) <= SECONDS_TO_STOP) {
            return new Loss(Severity.INFO, "Nothing to do: " + module.name() + " has more time than that.");
        }
        if (field.text().filter(Placeholders::in).isPresent()) {
            return new Loss(Severity.WARNING, Finding.FILL_IN);
        }
        if (USUAL.contains(JsonText.of(field.json()))) {
            return new Loss(Severity.INFO, "Nothing to do: every module has it anyhow.");
        }
        if (is(known, DockerField.K8S_EXPERIMENTAL) && field.json().isObject()) {
            return ofExtensions(module);
        }
        List<String> hosts = is(known, DockerField.EXTRA_HOSTS) ? calls(field.elements()) : List.of();
        return new Loss(
                need == Need.STRONG ? Severity.ACTION : Severity.WARNING,
                hosts.isEmpty()
                        ? remedy(field.name(), module)
                        : "Let " + module.name() + " call " + Sentences.listed(hosts) + ".");
    }

    private static boolean is(Optional<DockerField> known, DockerField field) {
        return known.filter(field::equals).isPresent();
    }

    private static String remedy(String name, Module module) {
        String unknown = name.equalsIgnoreCase("properties.desired")
                ? "Move it to %s beside $edgeHub if the module shall have these properties."
                : "Remove it, or correct its name if %s needs it.";
        return DockerField.named(name)
                .map(KubernetesFields.TABLE::of)
                .map(FieldEffect::remedy)
                .orElse(unknown)
                .formatted(module.name());
    }

    /** What it means that the agent reads no extensions. */
    public static Loss ofExtensions(Module module) {
        return new Loss(
                Severity.ACTION,
                "Switch the agent's extensions on where it was installed, or do without what k8s-experimental of "
                        + module.name() + " asks for.");
    }

    /** Whether security options take protection away only. */
    private static boolean loosens(JsonValue options) {
        return options.elements().stream()
                .allMatch(option -> LOOSENED.matcher(option.text().orElse("")).matches());
    }

    /** Docker's limit is that of memory and swap together. */
    private static boolean isWithoutSwap(JsonValue memoryAndSwap, Module module) {
        return memoryAndSwap.text().equals(module.hostConfig().get("Memory").text());
    }

    /** Whether a value asks for nothing, as in a definition that was read off a running container. */
    public static boolean asksForNothing(JsonValue value) {
        JsonNode json = value.json();
        return json.isNull()
                || (json.isContainerNode() && json.isEmpty())
                || (json.isTextual() && json.textValue().isBlank())
                || (json.isNumber() && json.decimalValue().signum() <= 0)
                || (json.isBoolean() && !json.asBoolean());
    }

    /** Whom to call instead of the names that a module was given, of those extra hosts of which that can be seen. */
    public static List<String> calls(List<JsonValue> extra) {
        return extra.stream()
                .map(host -> host.text().orElse(""))
                .filter(host -> host.indexOf(':') > 0)
                .map(host ->
                        host.substring(host.indexOf(':') + 1) + " instead of " + host.substring(0, host.indexOf(':')))
                .map(call -> call.replace("host-gateway ", "modules and the device by their own names "))
                .toList();
    }

    /** The finding with the severity and the remedy of the loss. */
    public Finding.Draft weigh(Finding.Draft draft) {
        return draft.as(severity).remedy(remedy);
    }
}

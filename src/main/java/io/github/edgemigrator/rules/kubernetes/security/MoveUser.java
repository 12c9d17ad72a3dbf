package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SECURITY-002: moves the user that runs a module to where the agent reads it. */
final class MoveUser extends ModuleRule {
    private static final Set<String> OF_WINDOWS = Set.of("ContainerAdministrator", "ContainerUser");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    MoveUser() {
        super(RuleInfo.of("SECURITY-002", Severity.WARNING)
                .about("User")
                .title("The user is set in k8s-experimental")
                .why("The agent ignores User; its securityContext takes numbers, and holds for the whole pod.")
                .remedy("Check that files in volumes belong to that user.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue user = module.createOptions().get("User");
        Optional<String> text = user.text().filter(name -> !name.isBlank());
        if (text.isEmpty()) {
            return List.of();
        }
        JsonValue security = module.createOptions().at(KubernetesExtension.NAME, "securityContext");
        if (security.get("runAsUser").exists()) {
            return List.of(at(module, user)
                    .as(Severity.INFO)
                    .remove(user)
                    .say("Removed: k8s-experimental.securityContext sets the user already."));
        }
        if (OF_WINDOWS.contains(text.get())) {
            return List.of(at(module, user)
                    .as(Severity.INFO)
                    .remove(user)
                    .nothingToDo()
                    .say("Removed: only images for Windows know this user."));
        }
        // root is 0 in every image; other names are known to the image alone.
        Matcher numbers = NUMBERS.matcher(text.get().equals("root") ? "0" : text.get());
        return List.of(numbers.matches() ? moved(module, user, numbers) : named(module, user, text.get()));
    }

    private Finding named(Module module, JsonValue user, String name) {
        if (Placeholders.in(name)) {
            return at(module, user)
                    .remedy(Finding.FILL_IN)
                    .say("The agent ignores the user, and who it will be is not known before the placeholder is"
                            + " filled in.");
        }
        return at(module, user)
                .as(Severity.ACTION)
                .remedy("Set k8s-experimental.securityContext.runAsUser of " + module.name()
                        + " to the number of this user in the image.")
                .say("The agent ignores the user, and a name cannot be converted: Kubernetes takes numbers.");
    }

    private Finding moved(Module module, JsonValue user, Matcher numbers) {
        JsonValue security = module.createOptions().at(KubernetesExtension.NAME, "securityContext");
        int number = Integer.parseInt(numbers.group(1));
        Finding.Draft draft =
                at(module, user).remove(user).put(security.get("runAsUser").path(), JsonNodes.number(number));
        if (numbers.group(2) != null) {
            JsonPath group = security.get("runAsGroup").path();
            draft.with(new Edit.Put(group, JsonNodes.number(Integer.parseInt(numbers.group(2)))));
        }
        if (number == 0) {
            draft.as(Severity.INFO).nothingToDo();
        }
        return draft.say("Moved to k8s-experimental.securityContext; the sidecar in the pod runs as this user, too.");
    }
}

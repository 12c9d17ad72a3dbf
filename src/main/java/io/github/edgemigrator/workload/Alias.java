package io.github.edgemigrator.workload;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/**
 * A name of Docker's networks for a module beside its own.
 *
 * @param holder the module whose createOptions have it
 * @param value where they have it: {@code Hostname}, an alias or fixed address of a network, or a link
 * @param name the alias
 * @param module the name of the module that is meant; for a link another one than the holder, or none that there is
 */
public record Alias(Module holder, JsonValue value, String name, String module) {
    /** All aliases that modules have or link to, those of links first within each module. */
    public static List<Alias> all(Deployment deployment) {
        List<Alias> aliases = new ArrayList<>();
        for (Module module : deployment.modules()) {
            for (JsonValue link : module.hostConfig().get("Links").elements()) {
                addLink(aliases, module, link);
            }
            addName(aliases, module, module.createOptions().get("Hostname"));
            for (JsonValue network : module.createOptions()
                    .at("NetworkingConfig", "EndpointsConfig")
                    .members()) {
                network.get("Aliases").elements().forEach(alias -> addName(aliases, module, alias));
                addName(aliases, module, network.at("IPAMConfig", "IPv4Address"));
            }
        }
        return aliases;
    }

    /** Of {@code MODULE:ALIAS}, or {@code MODULE} for its own name. */
    private static void addLink(List<Alias> aliases, Module holder, JsonValue link) {
        String text = link.text().orElse("");
        int colon = text.indexOf(':');
        String module = colon < 0 ? text : text.substring(0, colon);
        if (!module.isEmpty()) {
            aliases.add(new Alias(holder, link, text.substring(colon + 1), module));
        }
    }

    private static void addName(List<Alias> aliases, Module holder, JsonValue value) {
        value.text()
                .filter(name -> name.length() > 1 && !Placeholders.in(name))
                .filter(name -> !name.equalsIgnoreCase(holder.name()))
                .ifPresent(name -> aliases.add(new Alias(holder, value, name, holder.name())));
    }

    /** Whether only the holder calls another module so. */
    public boolean isLink() {
        return !module.equals(holder.name());
    }
}

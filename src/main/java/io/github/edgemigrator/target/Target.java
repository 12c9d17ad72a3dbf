package io.github.edgemigrator.target;

import io.github.edgemigrator.conversion.Converter;
import io.github.edgemigrator.conversion.RuleSet;
import io.github.edgemigrator.edgeagent.AgentSetup;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import java.util.Set;

/** A kind of device for which deployments are converted. */
public interface Target {
    /** Its name in settings and reports, such as {@code kubernetes}. */
    String id();

    /** The rules that make a deployment fit. */
    RuleSet rules();

    /** Converts by these rules. */
    Converter converter();

    /** The names of the members of {@code device} that are its own. */
    Set<String> settings();

    /**
     * Reads what the operator says of the device's agent.
     *
     * @param device the {@code device} object; if it does not exist, all defaults hold
     * @param reader reads its members, and tells what cannot be used
     */
    AgentSetup read(JsonValue device, SettingReader reader);

    /** Shows what the device makes of a deployment. */
    Preview preview(Deployment deployment, AgentSetup agent);
}

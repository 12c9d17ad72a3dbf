package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.kubernetes.AgentPlan;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.function.Function;

/** What a rule may look at. */
public final class Context {
    private final Deployment input;
    private final Deployment deployment;
    private final Device device;
    private final Options options;
    private final List<Finding> found;
    private final Plans foresight;

    /** A look by itself, outside of a conversion. */
    public Context(Deployment input, Deployment deployment, Device device, Options options, List<Finding> found) {
        this(input, deployment, device, options, List.copyOf(found), new Plans(device.agent()));
    }

    Context(
            Deployment input,
            Deployment deployment,
            Device device,
            Options options,
            List<Finding> found,
            Plans foresight) {
        this.input = input;
        this.deployment = deployment;
        this.device = device;
        this.options = options;
        this.found = found;
        this.foresight = foresight;
    }

    /** The deployment as it was read. */
    public Deployment input() {
        return input;
    }

    /** The deployment as the rules before left it. */
    public Deployment deployment() {
        return deployment;
    }

    /** The device that shall run it. */
    public Device device() {
        return device;
    }

    /** What the operator chose. */
    public Options options() {
        return options;
    }

    /** What the rules before found. */
    public List<Finding> found() {
        return found;
    }

    /**
     * What several rules make of a module or deployment by looking at nothing else but the device and the options. It
     * is made once, for none of them ever changes.
     *
     * @param look makes it
     */
    public <S, V> V view(S subject, Class<V> kind, Function<S, V> look) {
        return foresight.view(subject, kind, look);
    }

    /** What the device would do with the deployment as it was read. */
    public AgentPlan planOfInput() {
        return foresight.of(input);
    }

    /**
     * The Services that the device would make for modules of the deployment as the rules before left it, also if
     * something else stops it.
     */
    public List<Service> services() {
        return foresight.services(deployment);
    }

    /** What the device would do with the deployment as the rules before left it. */
    public AgentPlan plan() {
        return foresight.of(deployment);
    }
}

package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.Agent;
import io.github.edgemigrator.edgeagent.Plan;
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
    private final Plans plans;

    /** A look by itself, outside of a conversion. */
    public Context(Deployment input, Deployment deployment, Device device, Options options, List<Finding> found) {
        this(
                input,
                deployment,
                device,
                options,
                List.copyOf(found),
                new Plans(device.agent().start()));
    }

    Context(Deployment input, Deployment deployment, Device device, Options options, List<Finding> found, Plans plans) {
        this.input = input;
        this.deployment = deployment;
        this.device = device;
        this.options = options;
        this.found = found;
        this.plans = plans;
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
        return plans.view(subject, kind, look);
    }

    /** What the device would do with the deployment as it was read. */
    public Plan planOfInput() {
        return plans.of(input);
    }

    /** The device's agent. */
    public Agent agent() {
        return plans.agent();
    }

    /** What the device would do with the deployment as the rules before left it. */
    public Plan plan() {
        return plans.of(deployment);
    }
}

package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the agent makes of one module. It takes each step for all modules before the next, so that what is
 * to tell is kept by steps.
 */
final class ModuleObjects {
    private final ModuleSpec module;
    private final AgentSettings settings;
    private final PodParameters parameters;
    private final ModuleLog.Entries writing;
    private final Step account;
    private final ObjectNode annotations;
    private final Optional<Service> service;
    private final Step serviceStep;
    private @Nullable Step deployment;

    /**
     * The objects of one kind.
     *
     * @param making what there is to tell of how they are made
     * @param checking what Kubernetes says of them
     */
    record Step(List<KubernetesObject> objects, ModuleLog.Entries making, ModuleLog.Entries checking) {}

    ModuleObjects(ModuleSpec module, AgentSettings settings, PullSecrets secrets) {
        this.module = module;
        this.settings = settings;
        parameters = PodParameters.read(module, settings, secrets);
        writing = module.log().endStep();
        account = makeAccount();
        annotations = Metadata.annotations(module);
        service = new ServiceMapper(module, parameters.extensions(), settings).service();
        serviceStep = makeService();
    }

    /** What there is to tell of how the module is written into the agent's resource. */
    ModuleLog.Entries writing() {
        return writing;
    }

    /** The module's Service; empty if it has no valid port. */
    Optional<Service> service() {
        return service;
    }

    /** What is made of the module of that kind, any but claims. */
    Step step(ObjectKind kind) {
        return switch (kind) {
            case SERVICE_ACCOUNT -> account;
            case SERVICE -> serviceStep;
            case DEPLOYMENT -> deployment();
            case CLAIM -> throw new IllegalArgumentException("modules share claims");
        };
    }

    /** The claims that the modules before have not brought. */
    Step claims(ClaimMapper mapper) {
        ModuleSpec continued = module.continued();
        List<KubernetesObject> objects = mapper.claims(continued);
        ModuleLog.Entries making = continued.log().endStep();
        objects.forEach(object -> ApiCheck.claim(object, continued.log()));
        return new Step(objects, making, continued.log().endStep());
    }

    /** Made when it is first asked for: who only wants the Services need not wait for it. */
    private Step deployment() {
        Step made = deployment;
        if (made == null) {
            made = makeDeployment();
            deployment = made;
        }
        return made;
    }

    /** {@code KubernetesServiceAccountMapper}. */
    private Step makeAccount() {
        tellOfName();
        ModuleLog.Entries making = module.log().endStep();
        ApiCheck.account(module);
        return step(
                ObjectKind.SERVICE_ACCOUNT,
                making,
                () -> Metadata.object(
                        ObjectKind.SERVICE_ACCOUNT,
                        Metadata.of(
                                module.objectName(),
                                Metadata.labels(module, settings.version()),
                                Metadata.moduleId(module))));
    }

    private Step makeService() {
        ModuleLog.Entries making = module.log().endStep();
        if (service.isEmpty()) {
            return new Step(List.of(), making, ModuleLog.Entries.NONE);
        }
        Service made = service.get();
        ApiCheck.service(made, module, settings.kubernetes());
        return step(ObjectKind.SERVICE, making, () -> made.json(module, annotations, settings.version()));
    }

    private Step makeDeployment() {
        Pod pod = new DeploymentMapper(module, parameters, settings).pod();
        ModuleLog.Entries making = module.log().endStep();
        if (module.source().isEdgeAgent()) {
            // One runs on every device, and is equal to the agent while its image is the same: only errors count.
            return new Step(List.of(), new ModuleLog.Entries(making.failures(), List.of()), ModuleLog.Entries.NONE);
        }
        ApiCheck.deployment(pod);
        return step(
                ObjectKind.DEPLOYMENT, making, () -> new DeploymentObject(pod, annotations, settings.version()).json());
    }

    /** A step that has just ended, with the one object that it made. */
    private Step step(ObjectKind kind, ModuleLog.Entries making, Supplier<ObjectNode> maker) {
        KubernetesObject object = new KubernetesObject(kind, module.name(), module.objectName(), maker);
        return new Step(List.of(object), making, module.log().endStep());
    }

    private void tellOfName() {
        if (!module.objectName().equalsIgnoreCase(module.name())) {
            module.log()
                    .changed(
                            "",
                            ObjectPlace.SERVICE_ACCOUNT,
                            "On Kubernetes the module is named " + module.objectName()
                                    + "; by that name other modules find it.");
        }
        ModuleNameCheck.of(module.name(), false).filter(check -> !check.stops()).ifPresent(check -> module.log()
                .remark("", ObjectPlace.SERVICE_ACCOUNT, "The name " + check.reason() + "."));
    }
}

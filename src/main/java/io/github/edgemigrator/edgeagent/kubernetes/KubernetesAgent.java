package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Agent;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.request.DefinitionCheck;
import io.github.edgemigrator.edgeagent.request.OptionsText;
import io.github.edgemigrator.edgeagent.request.RegistryCredentials;
import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.edgeagent.request.TwinCheck;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the IoT Edge agent for Kubernetes does with a deployment.
 *
 * <p>It reads its twin, compares the modules' names, writes one resource with all modules, and from that an operator
 * makes lists of objects: service accounts of all modules, then Services, Deployments and claims. An error in the first
 * three steps leaves everything as it was. An error while a list is made, or an object that Kubernetes refuses, stops
 * all later lists ({@code EdgeDeploymentController}).
 *
 * <p>An agent remembers modules: of a deployment that was edited, it looks again at those that changed.
 */
public final class KubernetesAgent implements Agent {
    private final AgentSettings settings;
    private final Map<Module, ModulePlan> known = new HashMap<>();
    /** With which those were planned that are known. */
    private Optional<PullSecrets> knownSecrets = Optional.empty();

    /** An agent that has seen no module yet. */
    public KubernetesAgent(AgentSettings settings) {
        this.settings = settings;
    }

    /** Foresees what the agent does with the deployment. All failures are told, not only the first. */
    public static AgentPlan plan(Deployment deployment, AgentSettings settings) {
        return new KubernetesAgent(settings).plan(deployment);
    }

    @Override
    public AgentPlan plan(Deployment deployment) {
        PullSecrets secrets = new PullSecrets(deployment, settings.version());
        return new Course().run(deployment, modules(deployment, secrets));
    }

    /**
     * The Services of the modules that the agent can read, also those that something else keeps from being sent.
     *
     * @param deployment see {@link #plan(Deployment)}
     */
    public List<Service> services(Deployment deployment) {
        return modules(deployment, new PullSecrets(deployment, settings.version())).stream()
                .flatMap(module -> module.objects().stream())
                .flatMap(objects -> objects.service().stream())
                .toList();
    }

    private List<ModulePlan> modules(Deployment deployment, PullSecrets secrets) {
        if (knownSecrets.filter(secrets::areThoseOf).isEmpty()) {
            known.clear();
            knownSecrets = Optional.of(secrets);
        }
        List<ModulePlan> modules = new ArrayList<>(deployment.modules().size());
        for (Module module : deployment.modules()) {
            if (reads(module)) {
                modules.add(known.computeIfAbsent(
                        module, unknown -> ModulePlan.of(unknown, deployment, settings, secrets)));
            }
        }
        return modules;
    }

    @Override
    public SchemaVersion newestSchema() {
        return settings.version().newestSchema();
    }

    @Override
    public boolean reads(SchemaVersion version) {
        return settings.version().reads(version);
    }

    /** It knows no system modules but two ({@code SystemModules}), and a twin holds no {@code null}. */
    @Override
    public boolean reads(Module module) {
        boolean known = !module.system() || module.isEdgeAgent() || module.isEdgeHub();
        return known && !module.value().json().isNull();
    }

    @Override
    public boolean reads(CreateOptions.Text options) {
        return OptionsText.faults(options, KubernetesFields.types(settings.version()))
                .isEmpty();
    }

    @Override
    public List<Failure> refusedFields(Module module) {
        ModuleLog log = new ModuleLog(module.name());
        DefinitionCheck.check(module, log);
        return log.endStep().failures();
    }

    /**
     * Whether the agent sets a variable itself in the container of a module, whatever the module sets it to: it puts
     * its own behind those of the module, so that Kubernetes takes the agent's.
     */
    public static boolean setsItself(String variable, Module module, AgentSettings settings) {
        return OwnVariable.isSet(variable, module, settings);
    }

    /** The variables that the agent sets itself, in the containers of some modules or of all. */
    public static List<String> ownVariables() {
        return OwnVariable.names();
    }

    /** One deployment on its way: what happens to the modules, in the order in which it happens. */
    private final class Course {
        private final List<Failure> failures = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<KubernetesObject> sent = new ArrayList<>();
        private final List<KubernetesObject> withheld = new ArrayList<>();

        AgentPlan run(Deployment deployment, List<ModulePlan> modules) {
            ModuleLog log = new ModuleLog(Problem.DEPLOYMENT);
            SchemaVersion newest = settings.version().newestSchema();
            TwinCheck.check(
                    deployment,
                    settings.version()::reads,
                    "1.0 to " + newest + " for agent " + settings.version(),
                    log);
            RegistryCredentials.check(deployment, log);
            tell(log.endStep());
            List<ModuleSpec> all = new ArrayList<>(modules.size());
            List<ModuleObjects> read = new ArrayList<>(modules.size());
            for (ModulePlan module : modules) {
                tell(module.reading());
                all.add(module.module());
                module.objects().ifPresent(read::add);
            }
            DeploymentCheck.names(all, failures);
            DeploymentCheck.hostNetwork(all, notes);
            for (ModuleObjects module : read) {
                tell(module.writing());
            }
            operate(read);
            failures.sort(Comparator.comparing(Failure::stage));
            return new AgentPlan(sent, withheld, failures, notes);
        }

        private void tell(ModuleLog.Entries entries) {
            if (entries.isAny()) {
                failures.addAll(entries.failures());
                notes.addAll(entries.notes());
            }
        }

        private void operate(List<ModuleObjects> modules) {
            boolean accountsFirst = settings.version().has(AgentFeature.ACCOUNTS_FIRST);
            if (accountsFirst) {
                send(modules, ObjectKind.SERVICE_ACCOUNT);
            }
            send(modules, ObjectKind.SERVICE);
            send(modules, ObjectKind.DEPLOYMENT);
            ClaimMapper claims = new ClaimMapper(settings);
            if (claims.isNeeded()) {
                send(modules.stream().map(module -> module.claims(claims)).toList());
            }
            if (!accountsFirst) {
                send(modules, ObjectKind.SERVICE_ACCOUNT);
            }
        }

        private void send(List<ModuleObjects> modules, ObjectKind kind) {
            List<ModuleObjects.Step> steps = new ArrayList<>(modules.size());
            modules.forEach(module -> steps.add(module.step(kind)));
            send(steps);
        }

        /** The objects of one kind. */
        private void send(List<ModuleObjects.Step> steps) {
            steps.forEach(step -> tell(step.making()));
            List<KubernetesObject> list = failures.isEmpty() ? sent : withheld;
            for (ModuleObjects.Step step : steps) {
                list.addAll(step.objects());
                tell(step.checking());
            }
        }
    }
}

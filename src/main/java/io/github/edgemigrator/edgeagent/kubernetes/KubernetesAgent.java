package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
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
public final class KubernetesAgent {
    private static final List<ObjectKind> OF_ONE_MODULE =
            List.of(ObjectKind.SERVICE_ACCOUNT, ObjectKind.SERVICE, ObjectKind.DEPLOYMENT);

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

    /**
     * Foresees what the agent does with the deployment.
     *
     * @param deployment any, or an edited one of those before: the problems that reading had count as they were
     */
    public AgentPlan plan(Deployment deployment) {
        PullSecrets secrets = new PullSecrets(deployment, settings.version());
        return new Course().run(deployment, secrets, modules(deployment, secrets));
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
            modules.add(
                    known.computeIfAbsent(module, unknown -> ModulePlan.of(unknown, deployment, settings, secrets)));
        }
        return modules;
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

        AgentPlan run(Deployment deployment, PullSecrets secrets, List<ModulePlan> modules) {
            ModuleLog log = new ModuleLog(Problem.DEPLOYMENT);
            DeploymentCheck.schema(deployment, settings.version(), log);
            secrets.check(log);
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
            for (ObjectKind kind : OF_ONE_MODULE) {
                List<ModuleObjects.Step> steps = new ArrayList<>(modules.size());
                modules.forEach(module -> steps.add(module.step(kind)));
                send(steps);
            }
            ClaimMapper claims = new ClaimMapper(settings);
            if (claims.isNeeded()) {
                send(modules.stream().map(module -> module.claims(claims)).toList());
            }
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

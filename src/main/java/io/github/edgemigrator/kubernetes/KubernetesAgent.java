package io.github.edgemigrator.kubernetes;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final AgentSettings settings;
    private final Map<Module, ModulePlan> known = new HashMap<>();

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
        List<ModulePlan> modules = new ArrayList<>();
        for (Module module : deployment.modules()) {
            ModulePlan plan = known.get(module);
            if (plan == null || !plan.isWith(secrets)) {
                plan = new ModulePlan(module, deployment, settings, secrets);
                known.put(module, plan);
            }
            modules.add(plan);
        }
        return new Course().run(deployment, secrets, modules);
    }

    /**
     * The names of the variables that the agent sets for the module itself. It puts them behind those of the module, so
     * that Kubernetes takes the agent's.
     */
    public static Set<String> ownVariables(Module module, AgentSettings settings) {
        return PodEnvironment.own(module, settings);
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
            modules.forEach(module -> tell(module.reading()));
            List<ModuleSpec> specs = modules.stream().map(ModulePlan::module).toList();
            DeploymentCheck.names(specs, failures);
            DeploymentCheck.hostNetwork(specs, notes);
            modules.forEach(module -> tell(module.writing()));
            operate(modules);
            failures.sort((a, b) -> a.stage().compareTo(b.stage()));
            return new AgentPlan(sent, withheld, failures, notes);
        }

        private void tell(ModuleLog.Entries entries) {
            failures.addAll(entries.failures());
            notes.addAll(entries.notes());
        }

        private void operate(List<ModulePlan> modules) {
            ClaimMapper claims = new ClaimMapper(settings);
            boolean stopped = !failures.isEmpty();
            for (ObjectKind kind : ObjectKind.values()) {
                List<ModulePlan.Step> steps = modules.stream()
                        .filter(ModulePlan::isRead)
                        .map(module -> kind == ObjectKind.CLAIM ? claims(module, claims) : module.step(kind))
                        .toList();
                int before = failures.size();
                steps.forEach(step -> tell(step.making()));
                stopped |= failures.size() > before;
                for (ModulePlan.Step step : steps) {
                    (stopped ? withheld : sent).addAll(step.objects());
                }
                before = failures.size();
                steps.forEach(step -> tell(step.checking()));
                stopped |= failures.size() > before;
            }
        }

        /** The claims that the modules before have not brought. */
        private ModulePlan.Step claims(ModulePlan plan, ClaimMapper claims) {
            ModuleSpec module = plan.module().continued();
            List<KubernetesObject> objects = claims.claims(module).stream()
                    .map(json -> new KubernetesObject(ObjectKind.CLAIM, module.name(), json))
                    .toList();
            ModuleLog.Entries making = module.log().endStep();
            if (!plan.isAccountRefused()) {
                objects.forEach(object -> ApiCheck.check(object, module.log()));
            }
            return new ModulePlan.Step(objects, making, module.log().endStep());
        }
    }
}

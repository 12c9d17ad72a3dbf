package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the IoT Edge agent for Kubernetes does with a deployment.
 *
 * <p>It reads its twin, compares the modules' names, writes one resource with all modules, and from that an operator
 * makes lists of objects: service accounts of all modules, then Services, Deployments and claims. An error in the first
 * three steps leaves everything as it was. An error while a list is made, or an object that Kubernetes refuses, stops
 * all later lists ({@code EdgeDeploymentController}).
 */
public final class KubernetesAgent {
    private final AgentSettings settings;
    private final List<Failure> failures = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<KubernetesObject> sent = new ArrayList<>();
    private final List<KubernetesObject> withheld = new ArrayList<>();

    private KubernetesAgent(AgentSettings settings) {
        this.settings = settings;
    }

    /** A module on its way, with what the agent has made of it when it wrote its resource. */
    private record Prepared(ModuleSpec module, PodParameters parameters) {}

    /** Foresees what the agent does with the deployment. All failures are told, not only the first. */
    public static AgentPlan plan(Deployment deployment, AgentSettings settings) {
        return new KubernetesAgent(settings).run(deployment);
    }

    /** The Services alone that the agent would make of the deployment's modules, be others of its objects refused. */
    public static List<KubernetesObject> services(Deployment deployment, AgentSettings settings) {
        KubernetesAgent agent = new KubernetesAgent(settings);
        ClaimMapper claims = new ClaimMapper(settings);
        return agent.prepared(agent.read(deployment), new PullSecrets(deployment, settings.version())).stream()
                .flatMap(module -> agent.objects(ObjectKind.SERVICE, module, claims).stream())
                .toList();
    }

    /**
     * The names of the variables that the agent sets for the module itself. It puts them behind those of the module, so
     * that Kubernetes takes the agent's.
     */
    public static Set<String> ownVariables(Module module, AgentSettings settings) {
        return PodEnvironment.own(module, settings);
    }

    private AgentPlan run(Deployment deployment) {
        ModuleLog log = log(Problem.DEPLOYMENT);
        DeploymentCheck.schema(deployment, settings.version(), log);
        PullSecrets secrets = new PullSecrets(deployment, settings.version());
        secrets.check(log);
        List<ModuleSpec> modules = read(deployment);
        DeploymentCheck.names(modules);
        DeploymentCheck.hostNetwork(modules);
        operate(prepared(modules, secrets));
        failures.sort((a, b) -> a.stage().compareTo(b.stage()));
        return new AgentPlan(sent, withheld, failures, notes);
    }

    private List<ModuleSpec> read(Deployment deployment) {
        ModuleReader reader = new ModuleReader(deployment);
        return deployment.modules().stream()
                .map(module -> reader.read(module, log(module.name())))
                .toList();
    }

    /** What could not be read cannot be judged any further. */
    private List<Prepared> prepared(List<ModuleSpec> modules, PullSecrets secrets) {
        return modules.stream()
                .filter(module -> !module.log().failedUpTo(Stage.PARSE))
                .map(module -> new Prepared(module, PodParameters.read(module, settings, secrets)))
                .toList();
    }

    private ModuleLog log(String module) {
        return new ModuleLog(module, failures, notes);
    }

    private void operate(List<Prepared> modules) {
        ClaimMapper claims = new ClaimMapper(settings);
        Set<String> refusedNames = new HashSet<>();
        boolean stopped = !failures.isEmpty();
        for (ObjectKind kind : ObjectKind.values()) {
            int before = failures.size();
            List<KubernetesObject> list = new ArrayList<>();
            modules.forEach(module -> list.addAll(objects(kind, module, claims)));
            stopped |= failures.size() > before;
            (stopped ? withheld : sent).addAll(list);
            before = failures.size();
            list.forEach(object -> check(object, refusedNames));
            stopped |= failures.size() > before;
        }
    }

    /** A module whose account is refused has a bad name; its other objects would only say so again. */
    private void check(KubernetesObject object, Set<String> refusedNames) {
        int before = failures.size();
        if (!refusedNames.contains(object.module())) {
            ApiCheck.check(object, log(object.module()));
        }
        if (object.kind() == ObjectKind.SERVICE_ACCOUNT && failures.size() > before) {
            refusedNames.add(object.module());
        }
    }

    private List<KubernetesObject> objects(ObjectKind kind, Prepared prepared, ClaimMapper claims) {
        ModuleSpec module = prepared.module();
        List<ObjectNode> made =
                switch (kind) {
                    case SERVICE_ACCOUNT -> List.of(account(module));
                    case SERVICE ->
                        list(new ServiceMapper(module, prepared.parameters().extensions(), settings).service());
                    case DEPLOYMENT ->
                        List.of(new DeploymentMapper(module, prepared.parameters(), settings).deployment());
                    case CLAIM -> claims.claims(module);
                };
        return made.stream()
                .map(json -> new KubernetesObject(kind, module.name(), json))
                .toList();
    }

    private static List<ObjectNode> list(Optional<ObjectNode> object) {
        return object.map(List::of).orElse(List.of());
    }

    /** {@code KubernetesServiceAccountMapper}. */
    private static ObjectNode account(ModuleSpec module) {
        tellOfName(module);
        return Metadata.object(
                ObjectKind.SERVICE_ACCOUNT,
                Metadata.of(module.objectName(), Metadata.labels(module), Metadata.moduleId(module)));
    }

    private static void tellOfName(ModuleSpec module) {
        if (!module.objectName().equalsIgnoreCase(module.name())) {
            module.log()
                    .changed(
                            "",
                            Place.SERVICE_ACCOUNT,
                            "On Kubernetes the module is named " + module.objectName()
                                    + "; by that name other modules find it.");
        }
        ModuleNameCheck.of(module.name(), false).filter(check -> !check.stops()).ifPresent(check -> module.log()
                .remark("", Place.SERVICE_ACCOUNT, "The name " + check.reason() + "."));
    }
}

package io.github.edgemigrator.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Converter;
import io.github.edgemigrator.conversion.RuleSet;
import io.github.edgemigrator.edgeagent.AgentSetup;
import io.github.edgemigrator.edgeagent.kubernetes.AgentPlan;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesSetup;
import io.github.edgemigrator.edgeagent.kubernetes.PlanView;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The managed, Kubernetes-based IoT Edge of the device. */
final class KubernetesTarget implements Target {
    private final RuleSet rules = KubernetesRules.all();
    private final Converter converter = new Converter(rules.inOrder());

    @Override
    public String id() {
        return "kubernetes";
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public Converter converter() {
        return converter;
    }

    @Override
    public Set<String> settings() {
        return Set.of("externalIps", "kubernetes", "agent");
    }

    @Override
    public AgentSetup read(JsonValue device, SettingReader reader) {
        KubernetesSetup unknown = KubernetesSetup.unknown();
        Optional<Integer> externalIps = reader.number(device.get("externalIps"));
        AgentSettings agent = agent(device.get("agent"), unknown.agent(), reader)
                .withKubernetes(reader.text(
                                device.get("kubernetes"),
                                KubernetesVersion::parse,
                                "a version of Kubernetes as text, such as \"1.20\"")
                        .orElse(unknown.agent().kubernetes()));
        return new KubernetesSetup(agent, externalIps.map(OptionalInt::of).orElse(unknown.externalIps()));
    }

    private static AgentSettings agent(JsonValue json, AgentSettings fallback, SettingReader reader) {
        reader.onlyKnown(
                json,
                Set.of(
                        "version",
                        "portMappingServiceType",
                        "storageClassName",
                        "persistentVolumeClaimDefaultSizeInMb",
                        "useMountSourceForVolumeName",
                        "runAsNonRoot",
                        "k8sExtensions"));
        return new AgentSettings(
                reader.text(json.get("version"), AgentVersion::parse, "a version from 0.1.0-beta3 to 0.1.0-beta15")
                        .orElse(fallback.version()),
                fallback.kubernetes(),
                reader.text(
                                json.get("portMappingServiceType"),
                                ServiceType::named,
                                "ClusterIP, NodePort or LoadBalancer")
                        .orElse(fallback.portMappingServiceType()),
                claims(json, reader),
                reader.flag(json.get("runAsNonRoot")).orElse(fallback.runAsNonRoot()),
                reader.flag(json.get("k8sExtensions")).orElse(fallback.k8sExtensions()));
    }

    private static ClaimSettings claims(JsonValue json, SettingReader reader) {
        return ClaimSettings.written(
                reader.text(json.get("storageClassName"), Optional::of, "text").orElse(""),
                reader.number(json.get("persistentVolumeClaimDefaultSizeInMb")).orElse(0),
                reader.flag(json.get("useMountSourceForVolumeName")).orElse(false));
    }

    @Override
    public Preview preview(Deployment deployment, AgentSetup agent) {
        AgentPlan plan = ((KubernetesSetup) agent).start().plan(deployment);
        return new Preview() {
            @Override
            public JsonNode json() {
                return PlanView.json(plan);
            }

            @Override
            public String text() {
                return PlanView.yaml(plan);
            }

            @Override
            public boolean isRefused() {
                return !plan.failures().isEmpty();
            }
        };
    }
}

package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.api.AnnotationRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.api.Field;
import io.github.edgemigrator.edgeagent.kubernetes.api.ServiceAnnotationRules;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the Kubernetes API refuses of a module's Service ({@code ValidateService}). */
final class ServiceCheck {
    private final Service service;
    private final ModuleSpec module;
    private final KubernetesVersion version;
    private final ApiCheck api;

    ServiceCheck(Service service, ModuleSpec module, KubernetesVersion version, ApiCheck api) {
        this.service = service;
        this.module = module;
        this.version = version;
        this.api = api;
    }

    void check() {
        String name = module.objectName();
        if (ApiCheck.isObjectName(name) && !ApiNames.isServiceName(name) && !module.isOpen()) {
            api.refuse("The module's name becomes \"" + name + "\", but that of a Service begins with a letter");
        }
        if (!service.type().isKnown()) {
            api.refuse(
                    JsonPath.of(KubernetesExtension.NAME, KubernetesExtension.SERVICE_OPTIONS, "type"),
                    "must be ClusterIP, NodePort or LoadBalancer but is read as " + service.type());
        }
        Set<String> names = new HashSet<>();
        for (ServicePort port : service.ports()) {
            port(port, names);
        }
        service.kubeletPort()
                .ifPresent(port -> api.refuse(
                        port.path(),
                        "must not be " + port.number() + ", the port of the node's kubelet, on a LoadBalancer"));
        service.refusedProtocol(version).ifPresent(this::mixed);
        Map<String, Field> annotations = Metadata.annotationFields(module, api);
        AnnotationRules.check(annotations, Metadata.labelsField(module, api));
        ServiceAnnotationRules.check(annotations, service.type().equals(ServiceType.LOAD_BALANCER));
    }

    private void port(ServicePort port, Set<String> names) {
        if (!names.add(port.name())) {
            api.refuse(port.path(), "gives the Service a second port named " + port.name());
        }
        if (!ContainerPort.isLegal(port.number())) {
            api.refuse(port.path(), ContainerPort.ILLEGAL);
        }
        // Without a port of the container, which 0 is as good as, it is that of the Service.
        if (!port.isOnlyExposed()
                && port.target().number() != 0
                && !port.target().isLegal()) {
            api.refuse(port.path().parent().parent(), ContainerPort.ILLEGAL);
        }
    }

    private void mixed(ServicePort port) {
        api.refuse(
                port.path(),
                "gives a LoadBalancer Service both " + service.mainProtocol() + " and "
                        + port.target().protocol() + " ports, which Kubernetes " + version + " does not allow");
    }
}

package io.github.edgemigrator.edgeagent.kubernetes.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of the parts of a pod other than its volumes. */
class PodRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name:'v',mountPath:'/a',subPath:'b/c'} | ''",
                "{name:'v',mountPath:'/a',mountPropagation:'HostToContainer'} | ''",
                "{name:'other',mountPath:'/a'} | name",
                "{name:'',mountPath:''} | name, mountPath",
                "{name:'v',mountPath:'/a',subPath:'/b',subPathExpr:'../c'} | subPath, subPathExpr, subPathExpr",
                "{name:'v',mountPath:'/a',mountPropagation:''} | mountPropagation",
                "{name:'v',mountPath:'/a',mountPropagation:'Bidirectional'} | mountPropagation"
            })
    void mounts_lead_to_a_volume(String mount, String fields) {
        assertEquals(fields, Checked.fields(mount, new MountRules(Set.of("v"), false)::check));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "{type:''} | ''",
                "{rollingUpdate:{maxSurge:'200%',maxUnavailable:'100%'}} | ''",
                "{rollingUpdate:{maxSurge:0}} | ''",
                "{type:'recreate'} | type",
                "{type:'Recreate',rollingUpdate:{}} | rollingUpdate",
                "{rollingUpdate:{maxSurge:-1,maxUnavailable:'101%'}} | rollingUpdate.maxSurge, rollingUpdate.maxUnavailable",
                "{rollingUpdate:{maxSurge:2147483648}} | rollingUpdate.maxSurge",
                "{rollingUpdate:{maxSurge:'00%',maxUnavailable:0}} | rollingUpdate.maxUnavailable",
                "{rollingUpdate:{maxSurge:'x',maxUnavailable:0}} | rollingUpdate.maxSurge, rollingUpdate.maxUnavailable"
            })
    void strategies_replace_pods(String strategy, String fields) {
        assertEquals(fields, Checked.fields(strategy, StrategyRules::check));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{limits:{cpu:'1',memory:'1Gi','hugepages-2Mi':'4Mi','nvidia.com/gpu':1},requests:{cpu:'1000m'}} | ''",
                "{limits:{'nvidia.com/gpu':'0.9999'}} | ''",
                "{limits:{'nvidia.com/gpu':'1E'}} | ''",
                "{limits:{cpu:'1e-12'},requests:{cpu:'1n'}} | ''",
                "{limits:{memory:'9Ei'},requests:{memory:'10Ei'}} | ''",
                "{limits:{'example.kubernetes.io/x':'0.5'}} | ''",
                "{limits:{'${GPU}':1},requests:{'${GPU}':2}} | ''",
                "{limits:{'hugepages-2Mi':'4Mi'}} | limits.hugepages-2Mi",
                "{limits:{'hugepages-':1,cpu:1}} | limits.hugepages-",
                "{limits:{'nvidia.com/gpu':'0.5'}} | limits[\"nvidia.com/gpu\"]",
                "{limits:{'nvidia.com/gpu':'1Ei'}} | limits[\"nvidia.com/gpu\"]",
                "{limits:{'nvidia.com/gpu':'9999999999999999999'}} | limits[\"nvidia.com/gpu\"]",
                "{limits:{'requests.nvidia.com/gpu':1}} | limits[\"requests.nvidia.com/gpu\"]",
                "{limits:{gpu:1,cpu:-1}} | limits.gpu, limits.cpu",
                "{requests:{'nvidia.com/gpu':1}} | requests[\"nvidia.com/gpu\"]",
                "{limits:{'nvidia.com/gpu':2},requests:{'nvidia.com/gpu':1}} | requests[\"nvidia.com/gpu\"]",
                "{limits:{cpu:1},requests:{cpu:'1001m'}} | requests.cpu",
                "{limits:{cpu:null},requests:{cpu:1}} | requests.cpu"
            })
    void resources_have_names_and_amounts(String resources, String fields) {
        assertEquals(fields, Checked.fields(resources, ResourceRules::check));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{runAsUser:0,fsGroup:2147483647,sysctls:[{name:'net.core.somaxconn'},{name:'kernel.shm_rmid_forced'}]} | ''",
                "{windowsOptions:{runAsUserName:'DOMAIN\\\\user',gmsaCredentialSpecName:'a.b'}} | ''",
                "{runAsUser:-1,runAsGroup:2147483648,supplementalGroups:[1,-1]}"
                        + " | runAsUser, runAsGroup, supplementalGroups[1]",
                "{sysctls:[{name:'a.b'},{name:'a.b'},{name:''},{name:'net/core'},{name:'A'}]}"
                        + " | sysctls[1].name, sysctls[2].name, sysctls[3].name, sysctls[4].name",
                "{windowsOptions:{runAsUserName:'a\\\\b\\\\c',gmsaCredentialSpec:'',gmsaCredentialSpecName:'A'}}"
                        + " | windowsOptions.gmsaCredentialSpecName, windowsOptions.gmsaCredentialSpec,"
                        + " windowsOptions.runAsUserName",
                "{windowsOptions:{runAsUserName:'...'}} | windowsOptions.runAsUserName"
            })
    void security_contexts_have_ids_and_kernel_parameters(String context, String fields) {
        assertEquals(fields, Checked.fields(context, SecurityRules::check));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'example.com/a':'anything'} | ''",
                "{'seccomp.security.alpha.kubernetes.io/pod':'localhost/profiles/a'} | ''",
                "{'seccomp.security.alpha.kubernetes.io/pod':'localhost//a'} | [\"seccomp.security.alpha.kubernetes.io/pod\"]",
                "{'container.seccomp.security.alpha.kubernetes.io/m':'bad'}"
                        + " | [\"container.seccomp.security.alpha.kubernetes.io/m\"]",
                "{'container.apparmor.security.beta.kubernetes.io/m':'localhost/a'} | ''",
                "{'container.apparmor.security.beta.kubernetes.io/m':'a'}"
                        + " | [\"container.apparmor.security.beta.kubernetes.io/m\"]",
                "{'container.apparmor.security.beta.kubernetes.io/other':''}"
                        + " | [\"container.apparmor.security.beta.kubernetes.io/other\"]",
                "{'kubernetes.io/config.mirror':''} | [\"kubernetes.io/config.mirror\"]"
            })
    void annotations_of_a_pod_can_mean_something(String annotations, String keys) {
        assertEquals(keys, Checked.keys(annotations, all -> PodAnnotationRules.check(all, List.of("proxy", "m"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "null | true",
                "[] | true",
                "[{\"key\":\"a\",\"operator\":\"Exists\",\"effect\":\"NoExecute\",\"tolerationSeconds\":5}] | true",
                "[{\"Key\":\"a\",\"value\":\"b\"}] | true",
                "[{\"operator\":\"Exists\"}] | true",
                "nonsense | false",
                "{} | false",
                "[{}] | false",
                "[{\"key\":\"a\",\"operator\":\"Bad\"}] | false",
                "[{\"key\":\"a\",\"operator\":\"Exists\",\"value\":\"b\"}] | false",
                "[{\"key\":\"a\",\"effect\":\"Never\"}] | false",
                "[{\"key\":\"a\",\"effect\":\"NoSchedule\",\"tolerationSeconds\":5}] | false",
                "[{\"key\":\"a b\"}] | false",
                "[{\"key\":5}] | false"
            })
    void tolerations_are_a_list_in_json(String tolerations, boolean accepted) {
        String key = "scheduler.alpha.kubernetes.io/tolerations";
        assertEquals(
                accepted ? "" : "[\"" + key + "\"]",
                Checked.keys(
                        "{'" + key + "':'" + tolerations + "'}",
                        all -> PodAnnotationRules.check(all, List.of("proxy", "m"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.0.0/24, 10.2.0.0/16 | true | true",
                "'' | true | true",
                "2001:db8::/32 | true | true",
                "10.1.0.0/24 | false | false",
                "10.1.0.0 | true | false",
                "10.1.0.0/33 | true | false",
                "10.1.0.256/24 | true | false",
                "10.1.0.0/24,, | true | false"
            })
    void source_ranges_are_those_of_a_load_balancer(String ranges, boolean loadBalancer, boolean accepted) {
        String key = "service.beta.kubernetes.io/load-balancer-source-ranges";
        assertEquals(
                accepted ? "" : "[\"" + key + "\"]",
                Checked.keys(
                        "{'" + key + "':'" + ranges + "'}", all -> ServiceAnnotationRules.check(all, loadBalancer)));
    }
}

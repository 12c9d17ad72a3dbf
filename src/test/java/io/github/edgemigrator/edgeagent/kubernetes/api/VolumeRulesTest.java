package io.github.edgemigrator.edgeagent.kubernetes.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeRulesTest {
    private static String refused(String source) {
        return Checked.fields("{name:'v'," + source + "}", volume -> new VolumeRules(Set.of("taken")).check(volume));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awsElasticBlockStore:{volumeID:'a',partition:1}",
                "azureDisk:{diskName:'a',diskURI:'https://a.blob.core.windows.net/c/d.vhd'}",
                "azureDisk:{diskName:'a',diskURI:'/subscriptions/s',kind:'Managed',cachingMode:'None'}",
                "azureFile:{secretName:'a',shareName:'b'}",
                "cephfs:{monitors:['a']}",
                "cinder:{volumeID:'a',secretRef:{name:'s'}}",
                "configMap:{name:'a',defaultMode:511,items:[{key:'k',path:'a/b..c',mode:0}]}",
                "csi:{driver:'File.CSI.azure.com',nodePublishSecretRef:{name:'s'}}",
                "downwardAPI:{items:[{path:'a',fieldRef:{fieldPath:\"metadata.labels['a.b/c']\"}}]}",
                "downwardAPI:{items:[{path:'a',resourceFieldRef:{containerName:'m',resource:'limits.memory',divisor:'1Mi'}}]}",
                "emptyDir:{medium:'Disk',sizeLimit:'1Gi'}",
                "fc:{targetWWNs:['a'],lun:0}",
                "fc:{wwids:['a'],lun:999}",
                "flexVolume:{driver:'a',options:{'example.com/x':'y'}}",
                "flocker:{datasetName:'a'}",
                "gcePersistentDisk:{pdName:'a'}",
                "gitRepo:{repository:'a',directory:'.'}",
                "glusterfs:{endpoints:'a',path:'b'}",
                "hostPath:{path:'relative',type:''}",
                "iscsi:{targetPortal:'a',iqn:'iqn.2001-04.com.example:storage.disk',lun:255}",
                "iscsi:{targetPortal:'a',iqn:'eui.0123456789abcdef',initiatorName:'naa.0123456789abcdef0123456789abcdef'}",
                "nfs:{server:'a',path:'/b'}",
                "persistentVolumeClaim:{claimName:'a'}",
                "photonPersistentDisk:{pdID:'a'}",
                "portworxVolume:{volumeID:'a'}",
                "projected:{sources:[{serviceAccountToken:{path:'a',expirationSeconds:600}},{secret:{name:'s'}}]}",
                "quobyte:{registry:'a:1,[::1]:2',volume:'v'}",
                "rbd:{monitors:['a'],image:'i'}",
                "scaleIO:{gateway:'a',system:'b',volumeName:'c'}",
                "secret:{secretName:'a'}",
                "storageos:{volumeName:'a',volumeNamespace:'b'}",
                "vsphereVolume:{volumePath:'a'}",
                "emptyDir:null",
                "nfs:{server:'${SERVER}',path:'${PATH}'}"
            })
    void a_source_with_what_it_needs_is_accepted(String source) {
        assertEquals("", refused(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "awsElasticBlockStore:{partition:256} | awsElasticBlockStore.volumeID, awsElasticBlockStore.partition",
                "azureDisk:{diskName:'a',diskURI:'/subscriptions/s'} | azureDisk.diskURI",
                "azureDisk:{diskURI:'https://a',kind:'Managed',cachingMode:'none'}"
                        + " | azureDisk.diskName, azureDisk.cachingMode, azureDisk.diskURI",
                "azureFile:{} | azureFile.secretName, azureFile.shareName",
                "cephfs:{monitors:[]} | cephfs.monitors",
                "cinder:{secretRef:{}} | cinder.volumeID, cinder.secretRef.name",
                "configMap:{defaultMode:512,items:[{path:'/a',mode:-1},{key:'k',path:'../a'},{key:'k',path:'..a'}]}"
                        + " | configMap.name, configMap.defaultMode, configMap.items[0].key, configMap.items[0].path,"
                        + " configMap.items[0].mode, configMap.items[1].path, configMap.items[2].path",
                "csi:{driver:'a_b',nodePublishSecretRef:{name:'A'}} | csi.driver, csi.nodePublishSecretRef.name",
                "downwardAPI:{items:[{fieldRef:{fieldPath:'spec.nodeName'},resourceFieldRef:{}}]}"
                        + " | downwardAPI.items[0].path, downwardAPI.items[0].fieldRef.fieldPath,"
                        + " downwardAPI.items[0].resourceFieldRef",
                "downwardAPI:{items:[{path:'a',resourceFieldRef:{resource:'limits.cpu',divisor:'2m'}}]}"
                        + " | downwardAPI.items[0].resourceFieldRef.containerName,"
                        + " downwardAPI.items[0].resourceFieldRef.divisor",
                "downwardAPI:{items:[{path:'a',fieldRef:{apiVersion:'v2',fieldPath:'metadata.name'}}]}"
                        + " | downwardAPI.items[0].fieldRef.fieldPath",
                "emptyDir:{sizeLimit:'-1'} | emptyDir.sizeLimit",
                "fc:{} | fc.targetWWNs",
                "fc:{targetWWNs:['a'],wwids:['b']} | fc.targetWWNs, fc.lun",
                "flexVolume:{options:{'k8s.io/x':'y'}} | flexVolume.driver, flexVolume.options[\"k8s.io/x\"]",
                "flocker:{} | flocker",
                "flocker:{datasetName:'a/b',datasetUUID:'c'} | flocker, flocker.datasetName",
                "gitRepo:{directory:'/a'} | gitRepo.repository, gitRepo.directory",
                "glusterfs:{} | glusterfs.endpoints, glusterfs.path",
                "hostPath:{} | hostPath.path",
                "hostPath:{path:'/a/../b',type:'directory'} | hostPath.path, hostPath.type",
                "iscsi:{iqn:'iqn.x',lun:256,chapAuthSession:true,initiatorName:'x'}"
                        + " | iscsi.targetPortal, iscsi.iqn, iscsi.lun, iscsi.secretRef, iscsi.initiatorName",
                "nfs:{} | nfs.server, nfs.path",
                "nfs:{server:'a',path:'b'} | nfs.path",
                "projected:{sources:[{secret:{items:[{key:'k',path:'a'}]},configMap:{name:'c',items:[{key:'k',path:'a'}]}}]}"
                        + " | projected.sources[0].secret.name, projected.sources[0].configMap.items[0].path,"
                        + " projected.sources[0]",
                "projected:{sources:[{serviceAccountToken:{expirationSeconds:599}}]}"
                        + " | projected.sources[0].serviceAccountToken.expirationSeconds,"
                        + " projected.sources[0].serviceAccountToken.path",
                "quobyte:{registry:'a'} | quobyte.registry, quobyte.volume",
                "rbd:{} | rbd.monitors, rbd.image",
                "scaleIO:{} | scaleIO.gateway, scaleIO.system, scaleIO.volumeName",
                "storageos:{volumeName:'A',secretRef:{}} | storageos.volumeName, storageos.secretRef.name",
                "emptyDir:{},secret:{} | secret"
            })
    void a_source_without_what_it_needs_is_refused(String source, String fields) {
        assertEquals(fields, refused(source));
    }

    @ParameterizedTest
    @CsvSource({"'', name", "A, name", "taken, name", "a-1, ''"})
    void a_volume_has_a_name_of_its_own(String name, String fields) {
        assertEquals(fields, Checked.fields("{name:'" + name + "'}", volume -> new VolumeRules(Set.of("taken"))
                .check(volume)));
    }
}

package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each kind of volume is called, and which of its fields are told.
 *
 * <p>A field is written as its title and its name; behind a bar stands what is printed where it is
 * not set. A title without a colon has its tab all the same, as upstream has it.
 */
// As print…VolumeSource in describe.go.
final class VolumeSources {
  private static final Map<String, Source> OF_PODS = new LinkedHashMap<>();
  private static final Map<String, Source> OF_VOLUMES = new LinkedHashMap<>();

  static {
    both(
        "hostPath",
        "HostPath (bare host directory volume)",
        "Path: path",
        "HostPathType: type|<none>");
    pod(
        "emptyDir",
        "EmptyDir (a temporary directory that shares a pod's lifetime)",
        "Medium: medium",
        "SizeLimit: sizeLimit|<unset>");
    both(
        "gcePersistentDisk",
        "GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)",
        "PDName: pdName",
        "FSType: fsType",
        "Partition: partition|0",
        "ReadOnly: readOnly|false");
    both(
        "awsElasticBlockStore",
        "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
        "VolumeID: volumeID",
        "FSType: fsType",
        "Partition: partition|0",
        "ReadOnly: readOnly|false");
    pod(
        "gitRepo",
        "GitRepo (a volume that is pulled from git when the pod is created)",
        "Repository: repository",
        "Revision: revision");
    pod(
        "secret",
        "Secret (a volume populated by a Secret)",
        "SecretName: secretName",
        "Optional: optional|false");
    pod(
        "configMap",
        "ConfigMap (a volume populated by a ConfigMap)",
        "Name: name",
        "Optional: optional|false");
    both(
        "nfs",
        "NFS (an NFS mount that lasts the lifetime of a pod)",
        "Server: server",
        "Path: path",
        "ReadOnly: readOnly|false");
    both(
        "iscsi",
        "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod)",
        "TargetPortal: targetPortal",
        "IQN: iqn",
        "Lun: lun|0",
        "ISCSIInterface iscsiInterface",
        "FSType: fsType",
        "ReadOnly: readOnly|false",
        "Portals: portals|[]",
        "DiscoveryCHAPAuth: chapAuthDiscovery|false",
        "SessionCHAPAuth: chapAuthSession|false",
        "SecretRef: secretRef|nil",
        "InitiatorName: initiatorName|<none>");
    pod(
        "glusterfs",
        glusterfs(),
        "EndpointsName: endpoints",
        "Path: path",
        "ReadOnly: readOnly|false");
    volume(
        "glusterfs",
        glusterfs(),
        "EndpointsName: endpoints",
        "EndpointsNamespace: endpointsNamespace|<unset>",
        "Path: path",
        "ReadOnly: readOnly|false");
    pod(
        "persistentVolumeClaim",
        "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
        "ClaimName: claimName",
        "ReadOnly: readOnly|false");
    pod(
        "ephemeral",
        "EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)");
    both(
        "rbd",
        "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
        "CephMonitors: monitors|[]",
        "RBDImage: image",
        "FSType: fsType",
        "RBDPool: pool",
        "RadosUser: user",
        "Keyring: keyring",
        "SecretRef: secretRef|nil",
        "ReadOnly: readOnly|false");
    both(
        "quobyte",
        "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
        "Registry: registry",
        "Volume: volume",
        "ReadOnly: readOnly|false");
    pod("downwardAPI", "DownwardAPI (a volume populated by information about the pod)");
    both(
        "azureDisk",
        "AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod)",
        "DiskName: diskName",
        "DiskURI: diskURI",
        "Kind:  kind",
        "FSType: fsType",
        "CachingMode: cachingMode",
        "ReadOnly: readOnly|false");
    both(
        "vsphereVolume",
        "vSphereVolume (a Persistent Disk resource in vSphere)",
        "VolumePath: volumePath",
        "FSType: fsType",
        "StoragePolicyName: storagePolicyName");
    both(
        "cinder",
        "Cinder (a Persistent Disk resource in OpenStack)",
        "VolumeID: volumeID",
        "FSType: fsType",
        "ReadOnly: readOnly|false",
        "SecretRef: secretRef|nil");
    both(
        "photonPersistentDisk",
        "PhotonPersistentDisk (a Persistent Disk resource in photon platform)",
        "PdID: pdID",
        "FSType: fsType");
    both("portworxVolume", "PortworxVolume (a Portworx Volume resource)", "VolumeID: volumeID");
    pod("scaleIO", scaleIo(), scaleIoFields(List.of()));
    volume(
        "scaleIO",
        scaleIo(),
        scaleIoFields(
            List.of("SecretName: secretRef.name", "SecretNamespace: secretRef.namespace")));
    both(
        "cephfs",
        "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
        "Monitors: monitors|[]",
        "Path: path",
        "User: user",
        "SecretFile: secretFile",
        "SecretRef: secretRef|nil",
        "ReadOnly: readOnly|false");
    both(
        "storageos",
        "StorageOS (a StorageOS Persistent Disk resource)",
        "VolumeName: volumeName",
        "VolumeNamespace: volumeNamespace",
        "FSType: fsType",
        "ReadOnly: readOnly|false");
    both(
        "fc",
        "FC (a Fibre Channel disk)",
        "TargetWWNs: targetWWNs",
        "LUN: lun|<none>",
        "FSType: fsType",
        "ReadOnly: readOnly|false");
    pod(
        "azureFile",
        azureFile(),
        "SecretName: secretName",
        "ShareName: shareName",
        "ReadOnly: readOnly|false");
    volume(
        "azureFile",
        azureFile(),
        "SecretName: secretName",
        "SecretNamespace: secretNamespace",
        "ShareName: shareName",
        "ReadOnly: readOnly|false");
    both(
        "flexVolume",
        "FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)",
        "Driver: driver",
        "FSType: fsType",
        "SecretRef: secretRef|nil",
        "ReadOnly: readOnly|false",
        "Options: options|map[]");
    both(
        "flocker",
        "Flocker (a Flocker volume mounted by the Flocker agent)",
        "DatasetName: datasetName",
        "DatasetUUID: datasetUUID");
    pod("projected", "Projected (a volume that contains injected data from multiple sources)");
    pod("csi", csi(), "Driver: driver", "FSType: fsType", "ReadOnly: readOnly|false");
    volume(
        "csi",
        csi(),
        "Driver: driver",
        "FSType: fsType",
        "VolumeHandle: volumeHandle",
        "ReadOnly: readOnly|false");
    volume(
        "local",
        "LocalVolume (a persistent volume backed by local storage on a node)",
        "Path: path");
    pod(
        "image",
        "Image (a container image or OCI artifact)",
        "Reference: reference",
        "PullPolicy: pullPolicy");
  }

  private VolumeSources() {}

  /** One kind of volume: its sentence and its fields. */
  record Source(String sentence, List<Field> fields) {}

  /** One field: what stands before its value, where the value is, and what stands in for it. */
  record Field(String title, List<String> path, String fallback) {
    static Field of(String written) {
      int space = written.lastIndexOf(' ');
      String place = written.substring(space + 1);
      int bar = place.indexOf('|');
      String path = bar < 0 ? place : place.substring(0, bar);
      return new Field(
          written.substring(0, space),
          List.of(path.split("\\.", -1)),
          bar < 0 ? "" : place.substring(bar + 1));
    }
  }

  /** The kind of a pod's volume; empty where it is none that is known. */
  static String kindInPod(Tree volume) {
    return kind(volume, OF_PODS);
  }

  /** The kind of a persistent volume; empty where it is none that is known. */
  static String kindOfVolume(Tree spec) {
    return kind(spec, OF_VOLUMES);
  }

  static void appendOfPod(String kind, Tree source, Description out) {
    append(
        OF_PODS.getOrDefault(kind, new Source("", List.of())), source, "LocalObjectReference", out);
  }

  static void appendOfVolume(String kind, Tree source, Description out) {
    append(
        OF_VOLUMES.getOrDefault(kind, new Source("", List.of())), source, "SecretReference", out);
  }

  private static String kind(Tree holder, Map<String, Source> sources) {
    return sources.keySet().stream()
        .filter(name -> !holder.at(name).isUnset())
        .findFirst()
        .orElse("");
  }

  private static void append(Source kind, Tree source, String reference, Description out) {
    out.field(2, "Type", kind.sentence());
    for (Field field : kind.fields()) {
      out.write(0, "    " + field.title() + "\t" + value(field, source, reference) + "\n");
    }
  }

  private static String value(Field field, Tree source, String reference) {
    Tree value = source.at(field.path().toArray(new String[0]));
    if (value.isUnset()) {
      return field.fallback();
    }
    String name = field.path().get(0);
    if (name.equals("secretRef") && field.path().size() == 1) {
      return reference(value.object(), reference);
    }
    if (name.equals("targetWWNs")) {
      return Words.joined(", ", value.items());
    }
    return name.equals("sizeLimit") ? Words.quantity(value) : Words.scalar(value);
  }

  // As the generated String methods of references.
  private static String reference(ObjectTree secret, String type) {
    String name = "&" + type + "{Name:" + secret.text("", "name") + ",";
    return type.equals("SecretReference")
        ? name + "Namespace:" + secret.text("", "namespace") + ",}"
        : name + "}";
  }

  private static void both(String name, String sentence, String... fields) {
    pod(name, sentence, fields);
    volume(name, sentence, fields);
  }

  private static void pod(String name, String sentence, String... fields) {
    OF_PODS.put(name, source(sentence, fields));
  }

  private static void volume(String name, String sentence, String... fields) {
    OF_VOLUMES.put(name, source(sentence, fields));
  }

  private static Source source(String sentence, String... fields) {
    return new Source(sentence, List.of(fields).stream().map(Field::of).toList());
  }

  private static String glusterfs() {
    return "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)";
  }

  private static String azureFile() {
    return "AzureFile (an Azure File Service mount on the host and bind mount to the pod)";
  }

  private static String csi() {
    return "CSI (a Container Storage Interface (CSI) volume source)";
  }

  private static String scaleIo() {
    return "ScaleIO (a persistent volume backed by a block device in ScaleIO)";
  }

  private static String[] scaleIoFields(List<String> secret) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "Gateway: gateway",
                "System: system",
                "Protection Domain: protectionDomain",
                "Storage Pool: storagePool",
                "Storage Mode: storageMode",
                "VolumeName: volumeName"));
    fields.addAll(secret);
    fields.addAll(List.of("FSType: fsType", "ReadOnly: readOnly|false"));
    return fields.toArray(new String[0]);
  }
}

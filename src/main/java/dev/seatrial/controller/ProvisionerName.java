package dev.seatrial.controller;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who makes the volumes of a storage class: a driver outside of the controller manager, to which
 * the older names inside Kubernetes were moved.
 *
 * <p>Follows {@code findProvisionablePlugin} in {@code
 * pkg/controller/volume/persistentvolume/pv_controller.go} and {@code
 * csi-translation-lib/translate.go}, v1.37.
 *
 * @param name as the storage class says it
 */
record ProvisionerName(String name) {
  private static final String IN_TREE = "kubernetes.io/";
  private static final Map<String, String> MOVED = moved();

  private static Map<String, String> moved() {
    Map<String, String> moved = new LinkedHashMap<>();
    moved.put(IN_TREE + "aws-ebs", "ebs.csi.aws.com");
    moved.put(IN_TREE + "azure-disk", "disk.csi.azure.com");
    moved.put(IN_TREE + "azure-file", "file.csi.azure.com");
    moved.put(IN_TREE + "cinder", "cinder.csi.openstack.org");
    moved.put(IN_TREE + "gce-pd", "pd.csi.storage.gke.io");
    moved.put(IN_TREE + "portworx-volume", "pxd.portworx.com");
    moved.put(IN_TREE + "vsphere-volume", "csi.vsphere.vmware.com");
    return moved;
  }

  static ProvisionerName of(Tree storageClass) {
    return new ProvisionerName(storageClass.text("", "provisioner"));
  }

  /** The driver that is asked for volumes. */
  String driver() {
    return MOVED.getOrDefault(name, name);
  }

  /** Why nobody can be asked; empty where a driver can. */
  Optional<String> problem() {
    boolean gone = name.startsWith(IN_TREE) && !MOVED.containsKey(name);
    return gone ? Optional.of("no volume plugin matched name: " + name) : Optional.empty();
  }
}

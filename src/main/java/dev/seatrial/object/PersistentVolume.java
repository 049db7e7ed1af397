package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A persistent volume, {@code v1}. */
public record PersistentVolume(Tree tree) {
  /** The annotation of what was bound because nobody asked for something else. */
  public static final String BOUND_BY_CONTROLLER = "pv.kubernetes.io/bound-by-controller";

  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The claim that it is bound to or kept for; absent where it is free. */
  public Tree claimRef() {
    return tree.at("spec", "claimRef");
  }

  /** Whether it is bound to the claim, or kept for it by name. */
  public boolean isFor(PersistentVolumeClaim claim) {
    Tree reference = claimRef();
    KubeObject object = claim.object();
    String uid = reference.text("", "uid");
    return reference.text("", "name").equals(object.name())
        && reference.text("", "namespace").equals(object.namespace())
        && (uid.isEmpty() || uid.equals(object.uid()));
  }

  /** A copy that is bound to the claim. As GetBindVolumeToClaim in pv_helpers.go. */
  public PersistentVolume withClaim(PersistentVolumeClaim claim) {
    KubeObject changed = object();
    if (!claimRef().text("", "uid").equals(claim.object().uid())) {
      changed = new KubeObject(tree.with(claim.reference(), "spec", "claimRef"));
    }
    boolean ours = !isFor(claim) && changed.annotation(BOUND_BY_CONTROLLER).isEmpty();
    return new PersistentVolume(
        ours ? changed.withAnnotation(BOUND_BY_CONTROLLER, "yes").tree() : changed.tree());
  }

  /** Its storage class; empty where it has none. */
  public String storageClass() {
    return object()
        .annotation("volume.beta.kubernetes.io/storage-class")
        .orElse(tree.text("", "spec", "storageClassName"));
  }

  /** How much it holds. */
  public Optional<Quantity> capacity() {
    return tree.textAt("spec", "capacity", "storage").map(Quantity::parse);
  }

  /** The driver that attaches it; empty where it has none. */
  public String csiDriver() {
    return tree.text("", "spec", "csi", "driver");
  }

  /** How it can be mounted. */
  public List<Tree> accessModes() {
    return tree.items("spec", "accessModes");
  }

  /** {@code Filesystem} or {@code Block}. */
  public String volumeMode() {
    return tree.text("Filesystem", "spec", "volumeMode");
  }

  /** What becomes of it without its claim: {@code Retain}, {@code Delete} or {@code Recycle}. */
  public String reclaimPolicy() {
    return tree.text("Retain", "spec", "persistentVolumeReclaimPolicy");
  }

  /** The class of its attributes; empty where it has none. */
  public String attributesClass() {
    return tree.text("", "spec", "volumeAttributesClassName");
  }

  /** {@code Available}, {@code Bound}, {@code Released} or {@code Failed}. */
  public String phase() {
    return tree.text("", "status", "phase");
  }
}

package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;

/**
 * Gives claims the default storage class, protects volumes and claims in use, and says which claims
 * may grow.
 *
 * <p>Follows {@code plugin/pkg/admission/storage}, v1.37: {@code storageclass/setdefault}, {@code
 * storageobjectinuseprotection} and {@code persistentvolume/resize}.
 */
final class StorageAdmission implements AdmissionPlugin, ReviewPlugin {
  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
  private static final String OLD_DEFAULT_CLASS =
      "storageclass.beta.kubernetes.io/is-default-class";
  private static final String[] CLASS = {"spec", "storageClassName"};
  private static final String[] FINALIZERS = {"metadata", "finalizers"};

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    return switch (key.resource()) {
      case Resources.PERSISTENT_VOLUME_CLAIMS ->
          guarded(withClass(object, store), "kubernetes.io/pvc-protection");
      case Resources.PERSISTENT_VOLUMES -> guarded(object, "kubernetes.io/pv-protection");
      case "volumeattributesclasses.storage.k8s.io" ->
          guarded(object, "kubernetes.io/vac-protection");
      default -> object;
    };
  }

  private static Tree withClass(Tree claim, Store store) {
    boolean annotated =
        claim.at("metadata", "annotations", "volume.beta.kubernetes.io/storage-class").isPresent();
    if (annotated || !claim.at(CLASS).isUnset()) {
      return claim;
    }
    return DefaultClass.name(store, Resources.STORAGE_CLASSES, DEFAULT_CLASS)
        .or(() -> DefaultClass.name(store, Resources.STORAGE_CLASSES, OLD_DEFAULT_CLASS))
        .map(name -> claim.with(name, CLASS))
        .orElse(claim);
  }

  private static Tree guarded(Tree object, String finalizer) {
    ListTree there = object.at(FINALIZERS) instanceof ListTree list ? list : ListTree.EMPTY;
    return there.values().contains(Tree.of(finalizer))
        ? object
        : object.with(there.plus(Tree.of(finalizer)), FINALIZERS);
  }

  @Override
  public void check(Review review, Store store) {
    boolean claim = review.isOf(Resources.PERSISTENT_VOLUME_CLAIMS);
    if (!claim || review.isCreate() || review.part() != Part.OBJECT) {
      return;
    }
    if (size(review.object()).compareTo(size(review.old())) <= 0) {
      return;
    }
    if (!review.old().text("", "status", "phase").equals("Bound")) {
      throw review.forbidden("Only bound persistent volume claims can be expanded");
    }
    if (!mayGrow(review, store)) {
      throw review.forbidden(
          "only dynamically provisioned pvc can be resized and the storageclass that provisions the"
              + " pvc must support resize");
    }
  }

  private static Quantity size(Tree claim) {
    return Quantities.of(claim.at("spec", "resources", "requests"))
        .find("storage")
        .orElse(Quantity.ZERO);
  }

  private static boolean mayGrow(Review review, Store store) {
    String name = QuotaUsage.classOf(review.object());
    ObjectKey key = new ObjectKey(Resources.STORAGE_CLASSES, "", name);
    return !name.isEmpty()
        && name.equals(QuotaUsage.classOf(review.old()))
        && store.get(key).flag(false, "allowVolumeExpansion");
  }
}

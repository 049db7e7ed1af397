package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;

/**
 * Gives claims the default storage class, and says which claims may grow.
 *
 * <p>Follows {@code plugin/pkg/admission/storage}, v1.37: {@code storageclass/setdefault} and
 * {@code persistentvolume/resize}.
 */
final class StorageAdmission implements AdmissionPlugin, ReviewPlugin {
  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
  private static final String OLD_DEFAULT_CLASS =
      "storageclass.beta.kubernetes.io/is-default-class";
  private static final String[] CLASS = {"spec", "storageClassName"};

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    return key.resource().equals(Resources.PERSISTENT_VOLUME_CLAIMS)
        ? withClass(object, store)
        : object;
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

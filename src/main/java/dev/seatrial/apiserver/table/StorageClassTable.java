package dev.seatrial.apiserver.table;

import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Storage classes; a list marks the one that claims without a class get. */
// As printStorageClassList in printers.go, v1.37.
final class StorageClassTable {
  static final KindTable TABLE =
      KindTable.of(
          "StorageClass.storage.k8s.io",
          StorageClassTable::cells,
          Column.objectName(),
          Column.text("Provisioner"),
          Column.text("ReclaimPolicy"),
          Column.text("VolumeBindingMode"),
          Column.text("AllowVolumeExpansion"),
          Column.age());

  private static final List<String> DEFAULT_ANNOTATIONS =
      List.of(
          "storageclass.kubernetes.io/is-default-class",
          "storageclass.beta.kubernetes.io/is-default-class");

  private StorageClassTable() {}

  private static void cells(Tree storageClass, Cells cells) {
    cells
        .name()
        .textAt("provisioner")
        .textOr("Delete", "reclaimPolicy")
        .textOr("Immediate", "volumeBindingMode")
        .flag(storageClass.flag(false, "allowVolumeExpansion"))
        .age();
  }

  /** The rows of a list: the youngest class that is marked as default says so. */
  static List<Row> marked(List<Row> rows) {
    Optional<String> name =
        rows.stream()
            .map(row -> new KubeObject(row.object()))
            .filter(StorageClassTable::isDefault)
            .min(
                Comparator.comparingLong(StorageClassTable::creation)
                    .reversed()
                    .thenComparing(KubeObject::name))
            .map(KubeObject::name);
    return rows.stream()
        .map(row -> name.filter(row.cells().get(0).text("")::equals).map(n -> of(row)).orElse(row))
        .toList();
  }

  private static boolean isDefault(KubeObject object) {
    return DEFAULT_ANNOTATIONS.stream()
        .anyMatch(key -> object.annotation(key).filter("true"::equals).isPresent());
  }

  private static long creation(KubeObject object) {
    return Timestamps.seconds(object.creationTimestamp()).orElse(Long.MIN_VALUE);
  }

  private static Row of(Row row) {
    List<Tree> cells = new ArrayList<>(row.cells());
    cells.set(0, Tree.of(cells.get(0).text("") + " (default)"));
    return new Row(cells, row.conditions(), row.object());
  }
}

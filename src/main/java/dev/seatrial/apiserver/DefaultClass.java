package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.Optional;

/** The class that objects get that ask for none: of several that are marked so, the newest. */
// As GetDefaultClass in pkg/volume/util/storageclass.go and getDefaultClass in
// plugin/pkg/admission/network/defaultingressclass/admission.go, v1.37.
final class DefaultClass {
  private static final Comparator<Tree> NEWEST =
      Comparator.comparing((Tree object) -> object.text("", "metadata", "creationTimestamp"))
          .reversed()
          .thenComparing(object -> object.text("", "metadata", "name"));

  private DefaultClass() {}

  static Optional<Tree> name(Store store, String resource, String annotation) {
    return store.list(resource).stream()
        .filter(object -> object.text("", "metadata", "annotations", annotation).equals("true"))
        .min(NEWEST)
        .map(object -> object.at("metadata", "name"));
  }
}

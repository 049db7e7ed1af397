package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.lint.Rule;
import dev.seatrial.lint.Severity;
import dev.seatrial.object.KubeObject;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A namespace that is not among the objects at hand; of its objects, the first is named. */
final class MissingNamespace implements Rule {
  private static final Path NAMESPACE = Path.of("metadata", "namespace");

  @Override
  public String id() {
    return "missing-namespace";
  }

  @Override
  public String summary() {
    return "Objects go to a namespace that is not among the files.";
  }

  @Override
  public Severity severity() {
    // It may well be in the cluster already.
    return Severity.NOTE;
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    List<Manifest> homeless =
        batch.manifests().stream().filter(manifest -> isHomeless(manifest, batch)).toList();
    if (homeless.isEmpty()) {
      return advice;
    }
    Catalog catalog = batch.catalog();
    for (Manifest manifest : homeless) {
      String namespace = manifest.object().namespace();
      if (isNamespaced(manifest.object(), catalog) && seen.add(namespace)) {
        String message =
            "namespace \"" + namespace + "\" is not among these files: it must be there before";
        advice.add(new Advice(manifest, NAMESPACE, message));
      }
    }
    return advice;
  }

  private static boolean isHomeless(Manifest manifest, Batch batch) {
    String namespace = manifest.object().namespace();
    return !namespace.isEmpty()
        && !isInEveryCluster(namespace)
        && batch.find("", "Namespace", "", namespace).isEmpty();
  }

  /** The server drops the namespace of an object that is of the whole cluster. */
  private static boolean isNamespaced(KubeObject object, Catalog catalog) {
    return catalog.kind(object.apiVersion(), object.kind()).map(Resource::namespaced).orElse(true);
  }

  private static boolean isInEveryCluster(String namespace) {
    return namespace.equals("default") || namespace.startsWith("kube-");
  }
}

package dev.seatrial.kustomize;

import dev.seatrial.kustomize.FieldEdit.Missing;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.TreeSet;

/** Adds {@code labels}, {@code commonLabels} and {@code commonAnnotations}. */
// As LabelTransformer.go and AnnotationsTransformer.go in kustomize/api, v0.21.
final class LabelChange {
  private LabelChange() {}

  /** Adds what one entry of the file's labels says. */
  static void entry(Resources resources, Tree label) {
    List<FieldSpec> specs = label.items("fields").stream().map(FieldSpec::of).toList();
    if (label.flag(false, "includeSelectors")) {
      specs = FieldSpec.merged(specs, FieldSpecs.COMMON_LABELS);
    } else {
      if (label.flag(false, "includeTemplates")) {
        specs = FieldSpec.merged(specs, FieldSpecs.TEMPLATE_LABELS);
      }
      specs = FieldSpec.merged(specs, List.of(FieldSpecs.OWN_LABELS));
    }
    everywhere(resources, label.object("pairs"), specs);
  }

  static void common(Resources resources, ObjectTree labels) {
    everywhere(resources, labels, FieldSpecs.COMMON_LABELS);
  }

  static void annotations(Resources resources, ObjectTree annotations) {
    everywhere(resources, annotations, FieldSpecs.ANNOTATIONS);
  }

  private static void everywhere(Resources resources, ObjectTree pairs, List<FieldSpec> specs) {
    for (Resource each : resources.list()) {
      Tree tree = each.tree();
      for (String key : new TreeSet<>(pairs.names())) {
        Tree value = Tree.of(pairs.text("", key));
        tree = FieldEdit.applyAll(tree, specs, Missing.BECOMES_MAP, map -> with(map, key, value));
      }
      each.set(tree);
    }
  }

  private static Tree with(Tree map, String key, Tree value) {
    if (!map.isUnset() && !(map instanceof ObjectTree)) {
      throw new KustomizeException(
          "wrong node kind: expected MappingNode but got "
              + (Scalars.isScalar(map) ? "ScalarNode" : "SequenceNode")
              + ": node contents:\n"
              + dev.seatrial.yaml.Yaml.write(map));
    }
    return map.with(value, key);
  }
}

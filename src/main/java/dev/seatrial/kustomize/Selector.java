package dev.seatrial.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Which resources a patch is for: patterns of kind, name and namespace, and selectors. */
// As Selector in kustomize/api/types/selector.go, v0.21.
final class Selector {
  private final Tree fields;

  /** The selector that a kustomization file writes. */
  Selector(Tree fields) {
    this.fields = fields;
  }

  /** The resources that it means, under a name that they have or had first. */
  // As Select in reswrangler.go.
  List<Resource> of(Resources resources) {
    return resources.list().stream().filter(this::selects).toList();
  }

  private boolean selects(Resource resource) {
    ResourceId now = resource.currentId();
    ResourceId first = resource.originalId();
    return (fits("namespace", first.scope()) || fits("namespace", now.scope()))
        && (fits("name", first.name()) || fits("name", now.name()))
        && fitsType(resource.type())
        && fitsLabels(resource.tree());
  }

  boolean fitsId(ResourceId id) {
    return fitsType(id.type()) && fits("name", id.name()) && fits("namespace", id.namespace());
  }

  boolean namesNothing() {
    return List.of("group", "version", "kind", "name", "namespace").stream()
        .allMatch(field -> fields.text("", field).isEmpty());
  }

  boolean hasLabels() {
    return !fields.text("", "labelSelector").isEmpty()
        || !fields.text("", "annotationSelector").isEmpty();
  }

  boolean fitsLabels(Tree tree) {
    return fitsMap("labelSelector", tree.object("metadata", "labels"))
        && fitsMap("annotationSelector", tree.object("metadata", "annotations"));
  }

  private boolean fitsType(GroupVersionKind type) {
    return fits("group", type.group())
        && fits("version", type.version())
        && fits("kind", type.kind());
  }

  private boolean fits(String field, String text) {
    String pattern = fields.text("", field);
    try {
      return pattern.isEmpty() || Pattern.matches(pattern, text);
    } catch (PatternSyntaxException malformed) {
      throw new KustomizeException("error parsing regexp: " + malformed.getMessage());
    }
  }

  private boolean fitsMap(String field, ObjectTree map) {
    try {
      return LabelSelector.parse(fields.text("", field)).matches(Scalars.asTexts(map));
    } catch (MalformedTextException malformed) {
      throw new KustomizeException(malformed.reason());
    }
  }
}

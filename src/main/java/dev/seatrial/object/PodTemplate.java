package dev.seatrial.object;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** What pods are made from: the template inside a workload's spec. */
public record PodTemplate(Tree tree) {
  private static final String METADATA = "metadata";
  private static final String LABELS = "labels";
  private static final String ANNOTATIONS = "annotations";

  /** The labels of the pods. */
  public ObjectTree labels() {
    return tree.object(METADATA, LABELS);
  }

  /** The annotations of the pods. */
  public ObjectTree annotations() {
    return tree.object(METADATA, ANNOTATIONS);
  }

  /** The spec of the pods. */
  public ObjectTree spec() {
    return tree.object("spec");
  }

  /** The containers of the pods, without those that only prepare. */
  public List<Container> containers() {
    return tree.items("spec", "containers").stream().map(Container::new).toList();
  }

  /** A copy with one label set. */
  public PodTemplate withLabel(String key, String value) {
    return new PodTemplate(tree.with(Tree.of(value), METADATA, LABELS, key));
  }

  /** A copy without a label; without any, the field goes. */
  public PodTemplate withoutLabel(String key) {
    ObjectTree rest = labels().with(key, Tree.ABSENT);
    return new PodTemplate(tree.with(rest.isEmpty() ? Tree.ABSENT : rest, METADATA, LABELS));
  }

  /** A copy with one annotation set. */
  public PodTemplate withAnnotation(String key, String value) {
    return new PodTemplate(tree.with(Tree.of(value), METADATA, ANNOTATIONS, key));
  }
}

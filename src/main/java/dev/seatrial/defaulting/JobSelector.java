package dev.seatrial.defaulting;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The selector and the labels that the API server gives a job which names none.
 *
 * <p>Follows {@code generateSelector} in {@code pkg/registry/batch/job/strategy.go}, v1.37. It is
 * no defaulting in the upstream sense, yet validation sees jobs only after it.
 */
public final class JobSelector {
  private static final String CONTROLLER_UID = "batch.kubernetes.io/controller-uid";
  private static final List<String> UID_LABELS = List.of("controller-uid", CONTROLLER_UID);
  private static final List<String> NAME_LABELS =
      List.of("job-name", "batch.kubernetes.io/job-name");

  private JobSelector() {}

  /** The job with its selector; unchanged where it selects manually. */
  public static Tree generated(Tree job) {
    if (job.flag(false, "spec", "manualSelector")) {
      return job;
    }
    Tree name = Tree.of(job.text("", "metadata", "name"));
    Tree uid = Tree.of(job.text("", "metadata", "uid"));
    Tree labelled = job;
    for (String label : NAME_LABELS) {
      labelled = withMissing(labelled, name, "spec", "template", "metadata", "labels", label);
    }
    for (String label : UID_LABELS) {
      labelled = withMissing(labelled, uid, "spec", "template", "metadata", "labels", label);
    }
    return withMissing(labelled, uid, "spec", "selector", "matchLabels", CONTROLLER_UID);
  }

  private static Tree withMissing(Tree tree, Tree value, String... path) {
    return tree.at(path).isPresent() ? tree : tree.with(value, path);
  }
}

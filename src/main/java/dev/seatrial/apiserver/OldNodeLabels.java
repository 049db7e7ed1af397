package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels of nodes that have another name by now.
 *
 * <p>Follows {@code pkg/api/node/util.go}, v1.37.
 */
final class OldNodeLabels {
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    put("beta.kubernetes.io/arch", "v1.14", "kubernetes.io/arch");
    put("beta.kubernetes.io/os", "v1.14", "kubernetes.io/os");
    put("failure-domain.beta.kubernetes.io/region", "v1.17", "topology.kubernetes.io/region");
    put("failure-domain.beta.kubernetes.io/zone", "v1.17", "topology.kubernetes.io/zone");
    put("beta.kubernetes.io/instance-type", "v1.17", "node.kubernetes.io/instance-type");
  }

  private OldNodeLabels() {}

  private static void put(String label, String since, String instead) {
    WORDS.put(label, "deprecated since " + since + "; use \"" + instead + "\" instead");
  }

  /** What is said of a label; nothing where it is not an old one. */
  static Optional<String> words(String label) {
    return Optional.ofNullable(WORDS.get(label));
  }

  /** What is said of a label selector of nodes. */
  // As GetWarningsForNodeSelector.
  static List<String> inSelector(Tree selector, String path) {
    List<String> warnings = new ArrayList<>(inTerm(selector, path));
    for (String label : selector.object("matchLabels").names()) {
      words(label).ifPresent(words -> warnings.add(path + ".matchLabels." + label + ": " + words));
    }
    return warnings;
  }

  /** What is said of a term of a node selector. */
  static List<String> inTerm(Tree term, String path) {
    List<String> warnings = new ArrayList<>();
    List<Tree> expressions = term.items("matchExpressions");
    for (int i = 0; i < expressions.size(); i++) {
      String key = expressions.get(i).text("", "key");
      String where = path + ".matchExpressions[" + i + "].key: " + key + " is ";
      words(key).ifPresent(words -> warnings.add(where + words));
    }
    return warnings;
  }
}

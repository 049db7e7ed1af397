package dev.seatrial.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The anchors of a document, and how many values its aliases stand for. */
// As decoder.unmarshal and allowedAliasRatio in go.yaml.in/yaml/v2/decode.go, v2.4.
final class Anchors {
  private static final long FEW = 400_000;
  private static final long MANY = 4_000_000;
  private static final double SHARE_OF_FEW = 0.99;
  private static final double SHARE_OF_MANY = 0.10;

  private record Anchor(DocumentBuilder.Node node, long values) {}

  private final Map<String, Anchor> anchors = new LinkedHashMap<>(0);
  private final Map<String, Integer> open = new LinkedHashMap<>(0);
  private long values = 1;
  private long aliased;

  void count() {
    values++;
  }

  /** Says that the content of an anchor begins; returns what {@link #close} wants back. */
  long open(String name) {
    if (!name.isEmpty()) {
      open.merge(name, 1, Integer::sum);
    }
    return values;
  }

  void close(String name, DocumentBuilder.Node node, long before) {
    if (!name.isEmpty()) {
      open.merge(name, -1, Integer::sum);
      anchors.put(name, new Anchor(node, values - before + 1));
    }
  }

  void keep(String name, DocumentBuilder.Node node) {
    if (!name.isEmpty()) {
      anchors.put(name, new Anchor(node, 1));
    }
  }

  /** What the alias at the place stands for. */
  DocumentBuilder.Node expanded(String name, Place place) {
    if (open.getOrDefault(name, 0) > 0) {
      throw new YamlProblemException(
          YamlProblem.Kind.VALUE, "anchor '" + name + "' value contains itself", place);
    }
    if (!anchors.containsKey(name)) {
      throw new YamlProblemException(
          YamlProblem.Kind.VALUE, "unknown anchor '" + name + "' referenced", place);
    }
    Anchor anchor = anchors.get(name);
    values += 1 + anchor.values;
    aliased += anchor.values;
    check(place);
    DocumentBuilder.Node node = anchor.node;
    return new DocumentBuilder.Node(node.tree(), node.marks(), place, true);
  }

  private void check(Place place) {
    double most = mostShare();
    if (aliased > 100 && values > 1_000 && (double) aliased / values > most) {
      throw new YamlProblemException(
          YamlProblem.Kind.LIMIT,
          "document contains excessive aliasing: "
              + aliased
              + " of "
              + values
              + " values come from aliases; the limit on their share is "
              + Math.round(most * 100)
              + " %",
          place);
    }
  }

  private double mostShare() {
    if (values <= FEW) {
      return SHARE_OF_FEW;
    }
    double over = Math.min(1, (double) (values - FEW) / (MANY - FEW));
    return SHARE_OF_FEW - (SHARE_OF_FEW - SHARE_OF_MANY) * over;
  }
}

package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;

/** Values of which there may be several, one a line under one title. */
// As print…Multiline in describe.go.
final class Multiline {
  private static final int LONGEST_ANNOTATION = 140;
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private Multiline() {}

  static void names(Described what, Description out) {
    out.field(0, "Name", what.meta().name());
    out.field(0, "Namespace", what.meta().namespace());
  }

  static void metadata(Described what, Description out) {
    labels(out, "Labels", what.meta().labels());
    annotations(out, "Annotations", what.meta().annotations());
  }

  static void labels(Description out, String title, ObjectTree labels) {
    List<String> pairs =
        labels.sorted().names().stream().map(key -> key + "=" + labels.text("", key)).toList();
    lines(out, title, pairs);
  }

  static void annotations(Description out, String title, ObjectTree annotations) {
    List<String> keys =
        annotations.sorted().names().stream().filter(key -> !key.equals(LAST_APPLIED)).toList();
    out.write(0, title + ":\t");
    if (keys.isEmpty()) {
      out.end(Words.NONE);
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        out.write(0, "\t");
      }
      annotation(out, keys.get(i), annotations.text("", keys.get(i)));
    }
  }

  private static void annotation(Description out, String key, String written) {
    String value = written.endsWith("\n") ? written.substring(0, written.length() - 1) : written;
    boolean long_ = value.length() + key.length() + 2 > LONGEST_ANNOTATION;
    if (!long_ && !value.contains("\n")) {
      out.line(0, key + ": " + value);
      return;
    }
    out.line(0, key + ":");
    for (String line : value.split("\n", -1)) {
      out.line(0, "\t  " + Words.shortened(line, LONGEST_ANNOTATION - 2));
    }
  }

  static void taints(Description out, List<Tree> taints) {
    List<String> lines =
        taints.stream()
            .sorted(Comparator.comparing(Multiline::taintOrder))
            .map(Multiline::taint)
            .toList();
    lines(out, "Taints", lines);
  }

  private static String taintOrder(Tree taint) {
    return taint.text("", "effect") + "," + taint.text("", "key");
  }

  // As Taint.ToString in api/core/v1/taint.go, v0.37.
  private static String taint(Tree taint) {
    String key = taint.text("", "key");
    String value = taint.text("", "value");
    String effect = taint.text("", "effect");
    if (effect.isEmpty()) {
      return value.isEmpty() ? key : key + "=" + value + ":";
    }
    return value.isEmpty() ? key + ":" + effect : key + "=" + value + ":" + effect;
  }

  static void tolerations(Description out, String title, List<Tree> tolerations) {
    List<String> lines =
        tolerations.stream()
            .sorted(Comparator.comparing((Tree toleration) -> toleration.text("", "key")))
            .map(Multiline::toleration)
            .toList();
    lines(out, title, lines);
  }

  private static String toleration(Tree toleration) {
    String key = toleration.text("", "key");
    String value = toleration.text("", "value");
    String effect = toleration.text("", "effect");
    StringBuilder line = new StringBuilder(key);
    line.append(value.isEmpty() ? "" : "=" + value);
    line.append(effect.isEmpty() ? "" : ":" + effect);
    if (toleration.text("", "operator").equals("Exists") && value.isEmpty()) {
      line.append(key.isEmpty() && effect.isEmpty() ? "op=Exists" : " op=Exists");
    }
    if (!toleration.at("tolerationSeconds").isUnset()) {
      line.append(" for ").append(toleration.number(0, "tolerationSeconds")).append('s');
    }
    return line.toString();
  }

  static void lines(Description out, String title, List<String> lines) {
    out.write(0, title + ":\t");
    if (lines.isEmpty()) {
      out.end(Words.NONE);
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        out.write(0, "\t");
      }
      out.line(0, lines.get(i));
    }
  }
}

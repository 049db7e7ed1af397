package dev.seatrial.kubectl.node;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.object.LabelSyntax;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The taints that a command adds and those that it takes away. */
// As utils.go in kubectl/pkg/cmd/taint, v0.37.
record TaintChanges(List<Asked> added, List<Asked> removed) {
  private static final List<String> EFFECTS =
      List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

  TaintChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** A taint as it is written; without an effect it means all of the key. */
  record Asked(String key, String value, String effect) {
    boolean matches(Tree taint) {
      return key.equals(taint.text("", "key"))
          && (effect.isEmpty() || effect.equals(taint.text("", "effect")));
    }

    Tree tree() {
      return new ObjectBuilder()
          .put("effect", effect)
          .put("key", key)
          .put("value", value.isEmpty() ? Tree.ABSENT : Tree.of(value))
          .build();
    }
  }

  /** A node's taints after the change, and what the change is called. */
  record Outcome(List<Tree> taints, String operation) {
    Outcome {
      taints = List.copyOf(taints);
    }
  }

  static TaintChanges parse(List<String> texts) {
    List<Asked> added = new ArrayList<>();
    List<Asked> removed = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String text : texts) {
      if (text.endsWith("-")) {
        removed.add(asked(text.substring(0, text.length() - 1)));
        continue;
      }
      Asked asked = asked(text);
      if (asked.effect().isEmpty()) {
        throw new KubectlError("invalid taint spec: " + text);
      }
      if (!seen.add(asked.key() + ":" + asked.effect())) {
        throw new KubectlError(
            "duplicated taints with the same key and effect: {%s %s %s <nil>}"
                .formatted(asked.key(), asked.value(), asked.effect()));
      }
      added.add(asked);
    }
    return new TaintChanges(added, removed);
  }

  private static Asked asked(String text) {
    String[] parts = text.split(":", -1);
    String[] pair = parts.length == 2 ? parts[0].split("=", -1) : new String[] {parts[0]};
    String effect = parts.length == 2 ? parts[1] : "";
    if (parts.length == 2 && !EFFECTS.contains(effect)) {
      throw new KubectlError("invalid taint effect: " + effect + ", unsupported taint effect");
    }
    if (parts.length > 2 || pair.length > 2) {
      throw new KubectlError("invalid taint spec: " + text);
    }
    String value = pair.length == 2 ? pair[1] : "";
    refuse(text, LabelSyntax.valueProblems(value));
    refuse(text, LabelSyntax.keyProblems(pair[0]));
    return new Asked(pair[0], value, effect);
  }

  private static void refuse(String text, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new KubectlError("invalid taint spec: " + text + ", " + String.join("; ", problems));
    }
  }

  void refuseContradiction() {
    List<String> both = new ArrayList<>();
    for (Asked each : added) {
      for (Asked gone : removed) {
        if (gone.matches(each.tree())) {
          both.add(gone.key() + "=" + gone.effect());
        }
      }
    }
    if (!both.isEmpty()) {
      throw new KubectlError(
          "can not both modify and remove the following taint(s) in the same command: "
              + String.join(", ", both));
    }
  }

  void refuseOverwriting(String node, List<Tree> before) {
    List<String> there =
        added.stream()
            .filter(each -> before.stream().anyMatch(each::matches))
            .map(Asked::key)
            .toList();
    if (!there.isEmpty()) {
      throw new KubectlError(
          "node %s already has %s taint(s) with same effect(s) and --overwrite is false"
              .formatted(node, String.join(",", there)));
    }
  }

  /** The new taints come first, those that are kept after them. */
  Outcome appliedTo(List<Tree> before) {
    List<Tree> taints = new ArrayList<>();
    added.forEach(each -> taints.add(each.tree()));
    before.stream()
        .filter(old -> added.stream().noneMatch(each -> each.matches(old)))
        .forEach(taints::add);
    boolean grew = taints.size() != before.size();
    boolean shrank = false;
    List<RuntimeException> missing = new ArrayList<>();
    for (Asked each : removed) {
      // Only the last one tells whether anything was removed: so has kubectl it.
      shrank = taints.removeIf(each::matches);
      if (!shrank) {
        String effect = each.effect().isEmpty() ? "" : ":" + each.effect();
        missing.add(new KubectlError("taint " + GoText.quoted(each.key() + effect) + " not found"));
      }
    }
    SeveralErrors.throwAny(missing);
    return new Outcome(taints, grew ? (shrank ? "modified" : "tainted") : "untainted");
  }
}

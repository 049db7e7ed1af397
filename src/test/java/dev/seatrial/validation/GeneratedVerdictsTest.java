package dev.seatrial.validation;

import dev.seatrial.defaulting.JobSelector;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Objects of every kind that a server has rules for, each changed in one place, with the errors
 * that upstream's own strategies of 1.37.2 return when such an object is created or replaces the
 * unchanged one.
 *
 * <p>In the resource, a line with an object is followed by its changes: where, to what (nothing
 * removes it), and the errors.
 */
final class GeneratedVerdictsTest {
  private static final String UID = "11111111-2222-3333-4444-555555555555";

  @Test
  void everyChangeIsJudgedAsUpstreamDoes() throws IOException {
    Tally tally = new Tally("generated changes");
    Tree base = Tree.ABSENT;
    for (Tree line : lines()) {
      if (line.at("object").isPresent()) {
        base = line.at("object");
        continue;
      }
      Tree changed = changed(base, line.items("at"), line.at("value"));
      List<String> wanted = sorted(line.items("errors").stream().map(e -> e.text("")).toList());
      boolean update = line.flag(false, "update");
      Verdict verdict =
          update ? Verdict.ofReplacing(changed, stored(base)) : Verdict.ofCreating(changed);
      List<String> ours =
          sorted(
              verdict.errors().stream()
                  .map(error -> error.replaceFirst("^\\[\\w+\\] ", ""))
                  .toList());
      String shown =
          base.text("", "kind") + " " + Json.compact(line) + "\n  " + wanted + "\n  " + ours;
      tally.add(wanted.isEmpty() == ours.isEmpty(), wanted.equals(ours), shown);
    }
    Assertions.assertEquals(List.of(), tally.different());
  }

  // A stored job has the selector that the server gave it.
  private static Tree stored(Tree base) {
    return base.text("", "kind").equals("Job")
        ? JobSelector.generated(base.with(Tree.of(UID), "metadata", "uid"))
        : base;
  }

  private static List<String> sorted(List<String> errors) {
    return List.copyOf(new TreeSet<>(errors));
  }

  private static Tree changed(Tree tree, List<Tree> path, Tree value) {
    if (path.isEmpty()) {
      return value;
    }
    Tree step = path.get(0);
    List<Tree> rest = path.subList(1, path.size());
    if (step instanceof IntegerTree && tree instanceof ListTree list) {
      int index = (int) step.number(0);
      return list.with(index, changed(list.at(index), rest, value));
    }
    return tree.object().with(step.text(""), changed(tree.at(step.text("")), rest, value));
  }

  private static List<Tree> lines() throws IOException {
    try (InputStream bytes =
        GeneratedVerdictsTest.class.getResourceAsStream("generated-verdicts.jsonl")) {
      if (bytes == null) {
        throw new IOException("the generated verdicts are missing");
      }
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      List<Tree> lines = new ArrayList<>();
      text.lines().forEach(line -> lines.add(Json.read(line)));
      return lines;
    }
  }
}

package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Rule;
import dev.seatrial.lint.Severity;
import dev.seatrial.tree.Path;
import java.util.ArrayList;
import java.util.List;

/** A Service that selects none of the pods beside it. */
final class SelectorWithoutPods implements Rule {
  @Override
  public String id() {
    return "selector-without-pods";
  }

  @Override
  public String summary() {
    return "A Service selects none of the pods that are among the files.";
  }

  @Override
  public Severity severity() {
    // Others, such as an operator, may make them.
    return Severity.NOTE;
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (SelectedPods pods : SelectedPods.in(batch)) {
      if (pods.selected().isEmpty() && !pods.beside().isEmpty()) {
        String message = "selects none of the pods in these files: it would have no endpoints";
        advice.add(new Advice(pods.service(), Path.of("spec", "selector"), message));
      }
    }
    return advice;
  }
}

package dev.seatrial.document;

import dev.seatrial.document.Documents.Answer;
import java.util.ArrayList;
import java.util.List;

/** A document in which outputs that are not as shown are replaced. */
final class Update {
  private Update() {}

  static List<String> of(List<String> lines, List<Answer> answers) {
    List<String> updated = new ArrayList<>();
    int at = 0;
    for (Answer answer : answers) {
      Example example = answer.example();
      int from = example.shownLine() - 1;
      updated.addAll(lines.subList(at, from));
      updated.addAll(answer.isAsShown() ? example.shown() : answer.lines());
      at = from + example.shown().size();
    }
    updated.addAll(lines.subList(at, lines.size()));
    return updated;
  }
}

package dev.seatrial.trial;

import dev.seatrial.apiserver.table.Row;
import dev.seatrial.apiserver.table.Table;
import dev.seatrial.apiserver.table.Tables;
import dev.seatrial.tree.Tree;

/** The state of a pod in one word, as {@code kubectl get pods} shows it. */
final class PodWord {
  private PodWord() {}

  static String of(Tree pod) {
    Table table = Tables.ofOne("", "Pod", pod, 0);
    Row row = table.rows().get(0);
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals("Status")) {
        return row.cells().get(i).text("");
      }
    }
    return pod.text("", "status", "phase");
  }
}

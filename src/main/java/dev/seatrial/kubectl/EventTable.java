package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.print.EventAge;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.kubectl.print.Terminal;
import dev.seatrial.tree.Tree;
import java.util.List;

/** The table of events, in one piece or event by event. */
// As event_printer.go in kubectl/pkg/cmd/events, v0.37.
final class EventTable {
  private final Call call;
  private final boolean everywhere;
  private boolean headed;

  EventTable(Call call) {
    this.call = call;
    this.everywhere = call.flags().flag("all-namespaces");
    this.headed = call.flags().flag("no-headers");
  }

  /** Prints rows, below headings where none have been printed. */
  void print(List<Tree> events) {
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!headed) {
      table.write(everywhere ? "NAMESPACE\t" : "");
      table.write("LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
      headed = true;
    }
    for (Tree event : events) {
      table.write(everywhere ? event.text("", "metadata", "namespace") + "\t" : "");
      table.write(row(event, call.cluster().nowMicros()));
    }
    table.flush();
  }

  private static String row(Tree event, long nowMicros) {
    Tree involved = event.at("involvedObject");
    String row =
        String.join(
            "\t",
            EventAge.of(event, nowMicros),
            event.text("", "type"),
            event.text("", "reason"),
            involved.text("", "kind") + "/" + involved.text("", "name"),
            event.text("", "message").strip());
    return Terminal.escaped(row) + "\n";
  }
}

package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.Locale;

/** Events, of the core group and of {@code events.k8s.io}, which are the same objects. */
// As printEvent in printers.go, v1.37.
final class EventTable {
  static final KindTable CORE = of("Event");
  static final KindTable EVENTS = of("Event.events.k8s.io");

  private EventTable() {}

  private static KindTable of(String kind) {
    return KindTable.of(
        kind,
        EventTable::cells,
        Column.text("Last Seen"),
        Column.text("Type"),
        Column.text("Reason"),
        Column.text("Object"),
        Column.text("Subobject").wide(),
        Column.text("Source").wide(),
        Column.text("Message"),
        Column.text("First Seen").wide(),
        Column.text("Count").wide(),
        Column.objectName().wide());
  }

  private static void cells(Tree event, Cells cells) {
    Tree about = either(event, "involvedObject", "regarding");
    String first = first(event, cells);
    cells
        .text(last(event, first, cells))
        .textAt("type")
        .textAt("reason")
        .text(target(about))
        .text(about.text("", "fieldPath"))
        .text(source(event))
        .text(either(event, "message", "note").text("").strip())
        .text(first)
        .number(count(event))
        .name();
  }

  private static String first(Tree event, Cells cells) {
    String first = either(event, "firstTimestamp", "deprecatedFirstTimestamp").text("");
    return cells.since(first.isEmpty() ? event.text("", "eventTime") : first);
  }

  private static String last(Tree event, String first, Cells cells) {
    if (!event.at("series").isUnset()) {
      return cells.since(event.text("", "series", "lastObservedTime"));
    }
    String last = either(event, "lastTimestamp", "deprecatedLastTimestamp").text("");
    return last.isEmpty() ? first : cells.since(last);
  }

  private static long count(Tree event) {
    if (!event.at("series").isUnset()) {
      return event.number(0, "series", "count");
    }
    // Events of the new API that happened once have no count.
    return Math.max(1, either(event, "count", "deprecatedCount").number(0));
  }

  private static String target(Tree about) {
    String kind = about.text("", "kind").toLowerCase(Locale.ROOT);
    String name = about.text("", "name");
    return name.isEmpty() ? kind : kind + "/" + name;
  }

  // As formatEventSource in printers.go, v1.37.
  private static String source(Tree event) {
    Tree source = either(event, "source", "deprecatedSource");
    String controller = either(event, "reportingComponent", "reportingController").text("");
    String component = Texts.orElse(source.text("", "component"), controller);
    String host = Texts.orElse(source.text("", "host"), event.text("", "reportingInstance"));
    return host.isEmpty() ? component : component + ", " + host;
  }

  private static Tree either(Tree event, String core, String renamed) {
    return event.at(core).isPresent() ? event.at(core) : event.at(renamed);
  }
}

package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.print.EventAge;
import dev.seatrial.kubectl.print.GoSort;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What happened to an object, oldest first. */
// As DescribeEvents and searchEvents in describe.go.
final class EventSection {
  private EventSection() {}

  static void append(Described what, Description out) {
    append(what, what.meta().uid(), out);
  }

  /** The events about a pod, whatever kind they name. */
  static void appendOfPod(Described what, Description out) {
    if (what.showsEvents()) {
      String mirrored = what.meta().annotation("kubernetes.io/config.mirror").orElse("");
      String uid = mirrored.isEmpty() ? what.meta().uid() : mirrored;
      write(what, new ArrayList<>(found(what, uid, "")), out);
    }
  }

  /** The events about a node, those too that name it by its name in place of its UID. */
  static void appendOfNode(Described what, Description out) {
    if (what.showsEvents()) {
      List<Tree> events = new ArrayList<>(found(what, what.meta().uid(), kind(what)));
      events.addAll(found(what, what.meta().name(), kind(what)));
      write(what, events, out);
    }
  }

  private static void append(Described what, String uid, Description out) {
    if (what.showsEvents()) {
      write(what, new ArrayList<>(found(what, uid, kind(what))), out);
    }
  }

  private static String kind(Described what) {
    return what.object().text("", "kind");
  }

  private static List<Tree> found(Described what, String uid, String kind) {
    String namespace = what.meta().namespace();
    return what.api().list(Resources.EVENTS, namespace).stream()
        .filter(event -> isAbout(event.at("involvedObject"), what, uid))
        .filter(event -> kind.isEmpty() || event.text("", "involvedObject", "kind").equals(kind))
        .toList();
  }

  private static boolean isAbout(Tree involved, Described what, String uid) {
    return involved.text("", "name").equals(what.meta().name())
        && involved.text("", "namespace").equals(what.meta().namespace())
        && (uid.isEmpty() || involved.text("", "uid").equals(uid));
  }

  private static void write(Described what, List<Tree> events, Description out) {
    if (events.isEmpty()) {
      out.field(0, "Events", Words.NONE);
      return;
    }
    out.flush();
    GoSort.sort(events, (one, other) -> last(one) < last(other));
    out.write(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage\n");
    out.row(1, "----", "------", "----", "----", "-------");
    for (Tree event : events) {
      out.row(
          1,
          event.text("", "type"),
          event.text("", "reason"),
          EventAge.of(event, what.api().clock().nowMicros()),
          source(event),
          message(event));
    }
  }

  private static long last(Tree event) {
    return Timestamps.micros(event.text("", "lastTimestamp")).orElse(Long.MIN_VALUE);
  }

  private static String source(Tree event) {
    String component = event.text("", "source", "component");
    return component.isEmpty() ? event.text("", "reportingComponent") : component;
  }

  private static String message(Tree event) {
    String path = event.text("", "involvedObject", "fieldPath");
    String message = event.text("", "message").strip();
    return path.isEmpty() ? message : path + ": " + message;
  }
}

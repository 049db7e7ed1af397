package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.print.EventAge;
import dev.seatrial.kubectl.print.GoSort;
import dev.seatrial.kubectl.print.ObjectLists;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.kubectl.print.Terminal;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl events}. */
// As events.go in kubectl/pkg/cmd/events, v0.37.
final class Events implements Verb {
  @Override
  public String name() {
    return "events";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).flag("watch").letter("watch", "w").flag("no-headers");
    flags.flag("all-namespaces").letter("all-namespaces", "A").text("for", "").list("types");
    flags.number("chunk-size", 500);
  }

  @Override
  public int run(Call call) {
    List<String> types = call.flags().texts("types");
    Optional<Subject> subject = subject(call);
    for (String type : types) {
      if (!type.equalsIgnoreCase("Normal") && !type.equalsIgnoreCase("Warning")) {
        throw new KubectlError("valid --types are Normal or Warning");
      }
    }
    boolean everywhere = call.flags().flag("all-namespaces");
    List<Tree> events = new ArrayList<>();
    for (Tree event : call.api().list(Resources.EVENTS, everywhere ? "" : call.namespace())) {
      boolean wanted = subject.isEmpty() || subject.get().isAbout(event.at("involvedObject"));
      if (wanted && isOfType(event, types)) {
        events.add(event);
      }
    }
    if (events.isEmpty()) {
      String where = everywhere ? "" : " in " + call.namespace() + " namespace";
      call.err("No events found" + where + ".\n");
      return 0;
    }
    GoSort.sort(events, (one, other) -> time(one) < time(other));
    print(call, events);
    return 0;
  }

  /** What {@code --for} asks about. */
  private record Subject(Resource resource, String name) {
    boolean isAbout(Tree involved) {
      return involved.text("", "kind").equals(resource.kind())
          && involved.text("", "apiVersion").equals(resource.apiVersion())
          && involved.text("", "name").equals(name);
    }
  }

  // As decodeResourceTypeName.
  private static Optional<Subject> subject(Call call) {
    String word = call.flags().text("for");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = word.split("/", -1);
    if (parts.length == 1) {
      throw new KubectlError("--for must be in resource/name form");
    }
    if (parts.length > 2) {
      throw new KubectlError("arguments in resource/name form may not have more than one slash");
    }
    Resource resource = new ResourceTypes(call.api().catalog()).one(parts[0]);
    return Optional.of(new Subject(resource, parts[1]));
  }

  private static boolean isOfType(Tree event, List<String> types) {
    String type = event.text("", "type");
    return types.isEmpty() || types.stream().anyMatch(type::equalsIgnoreCase);
  }

  private static long time(Tree event) {
    Tree series = event.at("series");
    String last = event.text("", "lastTimestamp");
    String text =
        series.isUnset()
            ? last.isEmpty() ? event.text("", "eventTime") : last
            : series.text("", "lastObservedTime");
    return Timestamps.micros(text).orElse(Long.MIN_VALUE);
  }

  private static void print(Call call, List<Tree> events) {
    if (!call.flags().text("output").isEmpty()) {
      call.printer("events").print(ObjectLists.of(events));
      return;
    }
    boolean everywhere = call.flags().flag("all-namespaces");
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write(everywhere ? "NAMESPACE\t" : "");
      table.write("LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
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

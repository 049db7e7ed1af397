package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.GoSort;
import dev.seatrial.kubectl.print.ObjectLists;
import dev.seatrial.kubectl.resource.ResourceTypes;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
    if (call.flags().flag("watch")) {
      return watch(call, event -> isWanted(event, subject, types));
    }
    List<Tree> events = new ArrayList<>();
    for (Tree event : call.api().list(Resources.EVENTS, everywhere ? "" : call.namespace())) {
      if (isWanted(event, subject, types)) {
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
    Resource resource = new ResourceTypes(call.api().catalog()).mapped(parts[0]);
    return Optional.of(new Subject(resource, parts[1]));
  }

  private static boolean isWanted(Tree event, Optional<Subject> subject, List<String> types) {
    boolean about = subject.isEmpty() || subject.get().isAbout(event.at("involvedObject"));
    return about && isOfType(event, types);
  }

  /** Shows the events there are and those that come, one by one, until nothing happens any more. */
  private static int watch(Call call, Predicate<Tree> wanted) {
    boolean everywhere = call.flags().flag("all-namespaces");
    EventTable table = new EventTable(call);
    boolean plain = call.flags().text("output").isEmpty();
    Consumer<Tree> show =
        event -> {
          boolean here =
              everywhere || event.text("", "metadata", "namespace").equals(call.namespace());
          if (here && wanted.test(event) && plain) {
            table.print(List.of(event));
          } else if (here && wanted.test(event)) {
            call.printer("events").print(event);
          }
        };
    List.copyOf(call.api().list(Resources.EVENTS, "")).forEach(show);
    Watch.untilQuiet(
        call,
        change -> {
          boolean event = change.key().resource().equals(Resources.EVENTS);
          if (event && change.kind() != Change.Kind.DELETED) {
            show.accept(change.after());
          }
        });
    return 0;
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
    new EventTable(call).print(events);
  }
}

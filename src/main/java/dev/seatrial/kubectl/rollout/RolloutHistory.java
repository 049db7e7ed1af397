package dev.seatrial.kubectl.rollout;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.describe.PodTemplateSection;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.ObjectPrinter;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** {@code kubectl rollout history}. */
// As rollout_history.go in kubectl/pkg/cmd/rollout, v0.37.
public final class RolloutHistory implements Verb {
  @Override
  public String name() {
    return "rollout history";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(Rollouts.describe(flags)).number("revision", 0);
  }

  @Override
  public int run(Call call) {
    Query query = Rollouts.query(call);
    long revision = call.flags().number("revision");
    if (revision < 0) {
      throw new KubectlError("revision must be a positive integer: " + revision);
    }
    query.visit(item -> show(call, item, revision));
    return 0;
  }

  private static void show(Call call, Item item, long revision) {
    if (!Rollouts.isWorkload(item)) {
      throw Rollouts.none("history", "history viewer", item);
    }
    SortedMap<Long, Tree> kept = Revisions.keptFor(call, item);
    if (!call.flags().text("output").isEmpty()) {
      printKept(call, item, kept, revision);
      return;
    }
    String with = revision > 0 ? "with revision #" + revision : "";
    String text = revision > 0 ? details(item, kept, revision) : overview(kept);
    call.out(item.title() + " " + with + "\n" + text + "\n");
  }

  private static void printKept(Call call, Item item, SortedMap<Long, Tree> kept, long revision) {
    ObjectPrinter printer = call.printer("");
    if (revision > 0) {
      printer.print(asHistory(item, found(kept, revision)));
    } else {
      kept.values().forEach(each -> printer.print(asHistory(item, each)));
    }
  }

  private static Tree asHistory(Item item, Tree kept) {
    return item.resource().kind().equals("Deployment") ? kept : Revisions.workload(item, kept);
  }

  private static Tree found(SortedMap<Long, Tree> kept, long revision) {
    Tree found = kept.getOrDefault(revision, Tree.ABSENT);
    if (!found.isPresent()) {
      throw new KubectlError("unable to find the specified revision");
    }
    return found;
  }

  private static String details(Item item, SortedMap<Long, Tree> kept, long revision) {
    return kept.isEmpty()
        ? "No rollout history found."
        : PodTemplateSection.unaligned(Revisions.template(item, found(kept, revision)));
  }

  private static String overview(SortedMap<Long, Tree> kept) {
    if (kept.isEmpty()) {
      return "No rollout history found.";
    }
    List<String> numbers = new ArrayList<>();
    numbers.add("REVISION");
    kept.keySet().forEach(number -> numbers.add(Long.toString(number)));
    int width = numbers.stream().mapToInt(String::length).max().orElse(0) + 2;
    StringBuilder text = new StringBuilder("REVISION  CHANGE-CAUSE\n");
    kept.forEach(
        (number, object) -> {
          String cause = Revisions.changeCause(object);
          text.append(number).append(" ".repeat(width - Long.toString(number).length()));
          text.append(cause.isEmpty() ? "<none>" : cause).append('\n');
        });
    return text.toString();
  }
}

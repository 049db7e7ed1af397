package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.KeptCluster.Clock;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterState;
import dev.seatrial.cluster.Past;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.ChangeRecord;
import dev.seatrial.trial.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code seatrial cluster history} and {@code rewind}: what led to the kept cluster. */
final class PastCommands {
  private static final int MOST_SHOWN = 20_000;

  private PastCommands() {}

  /** Tells of every change: its revision and time, who made it, what and why. */
  static void history(ClusterTask task) {
    Past past = past(task);
    KeptCluster now = task.state().read();
    Story story = new Story(now.cluster().spec().startMicros());
    past.retell(story::add);
    ObjectFilter filter =
        ObjectFilter.of(
            task.argument().orElse(""),
            now.cluster().api().catalog(),
            task.given().hasMatchedOption("--events"));
    int most = (int) Math.min(MOST_SHOWN, task.number("--last").orElse((long) MOST_SHOWN));
    List<ChangeRecord> told = story.latest(most, filter);
    Optional<String> file = JsonOption.target(task.given());
    if (file.isPresent()) {
      json(task, told, file.get());
    } else {
      table(task, told);
    }
  }

  private static void table(ClusterTask task, List<ChangeRecord> told) {
    if (told.isEmpty()) {
      task.console().err().println("seatrial: no change of it is known");
      return;
    }
    TabWriter table = TabWriter.ofTable(task.console().out()::print);
    table.write("REVISION\tTIME\tBY\tBECAUSE\tCHANGE\n");
    for (ChangeRecord each : told) {
      String by = each.by().startsWith("by ") ? each.by().substring(3) : each.by();
      table.write(
          String.join(
              "\t",
              Long.toString(each.revision()),
              seconds(each.at()),
              by.isEmpty() ? "-" : by,
              each.because().isEmpty() ? "-" : each.because(),
              each.change() + "\n"));
    }
    table.flush();
  }

  private static void json(ClusterTask task, List<ChangeRecord> told, String file) {
    String text = Json.indented(Tree.of(told.stream().map(PastCommands::tree).toList()), "  ");
    if (JsonOption.isOnStandardOutput(task.given())) {
      task.console().out().println(text);
      return;
    }
    try {
      Files.writeString(task.console().directory().resolve(file), text + "\n");
    } catch (IOException unwritable) {
      throw new UserError("writing \"" + file + "\" failed: " + unwritable, unwritable);
    }
  }

  private static Tree tree(ChangeRecord each) {
    return new ObjectBuilder()
        .put("revision", each.revision())
        .put("seconds", Tree.of(each.at().toMillis() / 1000.0))
        .put("change", each.change())
        .put("by", each.by().startsWith("by ") ? each.by().substring(3) : each.by())
        .put("because", each.because())
        .build();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%d.%03ds", time.toSeconds(), time.toMillisPart());
  }

  /** Takes the kept cluster back to a moment: what came after it is forgotten. */
  static void rewind(ClusterTask task) {
    boolean byRevision = !task.option("--to-revision").isEmpty();
    if (byRevision == !task.option("--to").isEmpty()) {
      throw task.mistake("say either --to-revision N or --to TIME, such as --to 2m30s");
    }
    Past past = past(task);
    KeptCluster now = task.state().read();
    Past.Moment moment = byRevision ? atRevision(task, past) : atTime(task, past, now);
    Cluster cluster = ClusterState.restored(moment.state());
    Clock clock = task.option("--clock").isEmpty() ? now.clock() : Clock.of(task.option("--clock"));
    task.state().begin(new KeptCluster(cluster, clock), moment.legs());
    task.say(
        "cluster rewound to revision "
            + cluster.api().store().revision()
            + ", "
            + seconds(age(cluster, cluster.nowMicros()))
            + " after it was created");
  }

  private static Past.Moment atRevision(ClusterTask task, Past past) {
    long revision = task.number("--to-revision").orElse(0L);
    if (revision < past.earliestRevision() || revision > past.latestRevision()) {
      throw task.mistake(
          "--to-revision: "
              + revision
              + " is not known: its history goes from revision "
              + past.earliestRevision()
              + " to "
              + past.latestRevision());
    }
    return past.atRevision(revision);
  }

  private static Past.Moment atTime(ClusterTask task, Past past, KeptCluster now) {
    long start = now.cluster().spec().startMicros();
    long micros = start + task.time(task.option("--to")).toNanos() / 1_000;
    if (micros < past.earliestMicros() || micros > past.latestMicros()) {
      throw task.mistake(
          "--to: "
              + task.option("--to")
              + " is not known: its history goes from "
              + seconds(age(now.cluster(), past.earliestMicros()))
              + " to "
              + seconds(age(now.cluster(), past.latestMicros())));
    }
    return past.atMicros(micros);
  }

  private static Duration age(Cluster cluster, long micros) {
    return Duration.of(micros - cluster.spec().startMicros(), ChronoUnit.MICROS);
  }

  private static Past past(ClusterTask task) {
    List<Tree> legs = task.state().legs();
    if (legs.isEmpty()) {
      throw task.mistake(
          "no history is kept: it begins with the first change after the cluster was created,"
              + " loaded or imported");
    }
    return new Past(legs);
  }
}

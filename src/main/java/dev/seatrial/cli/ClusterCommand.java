package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.KeptCluster.Clock;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterImport;
import dev.seatrial.cluster.Dump;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial cluster …}: makes, renews, moves, saves and tells of the kept cluster. */
final class ClusterCommand implements Command {
  private static final Map<String, Action> ACTIONS = new LinkedHashMap<>();

  static {
    ACTIONS.put("create", new Action("", ClusterCommand::create));
    ACTIONS.put("reset", new Action("", ClusterCommand::reset));
    ACTIONS.put("advance", new Action("TIME", ClusterCommand::advance));
    ACTIONS.put("save", new Action("FILE", ClusterCommand::save));
    ACTIONS.put("load", new Action("FILE", ClusterCommand::load));
    ACTIONS.put("import", new Action("DUMP", ClusterCommand::imported));
    ACTIONS.put("list", new Action("", ClusterCommand::list));
  }

  /** One thing to do; the word after it where it takes one. */
  private record Action(String argument, Doing doing) {}

  private interface Doing {
    void run(Task task);
  }

  /** What was asked for, and what it works on. */
  private record Task(ParseResult given, StateFile state, Console console) {
    Optional<String> argument() {
      List<String> words = given.matchedPositionals().get(0).stringValues();
      return words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
    }

    String option(String name) {
      return given.matchedOptionValue(name, "");
    }

    void say(String text) {
      console.out().println(text);
    }
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String summary() {
    return "Create, reset, save or load the simulated cluster, or move its time";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(
                "create | reset | advance [TIME] | save FILE | load FILE | import DUMP | list")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..2")
            .description(
                "What to do; TIME is a duration such as 30s or 2m, DUMP what \"kubectl get … -A -o"
                    + " yaml\" printed of a cluster (- for stdin).")
            .build());
    spec.addOption(
        option("--nodes", "N|NAMES", "create: how many workers, or their names: 5, or a,b,c."));
    spec.addOption(
        option("--kubernetes", "VERSION", "create, import: the version of its API server."));
    spec.addOption(option("--seed", "N", "create, import: where its names and choices begin."));
    spec.addOption(
        option(
            "--clock",
            "wall|manual",
            "create, import: whether time goes on between commands (wall), or only as it is"
                + " advanced."));
    spec.addOption(
        option("--to", "TIME", "advance: up to this time since the cluster was created."));
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult given, Console console) {
    List<String> words = given.matchedPositionals().get(0).stringValues();
    Action action = ACTIONS.get(words.get(0));
    if (action == null) {
      throw new UserError(
          "there is no \"cluster "
              + words.get(0)
              + "\": use "
              + String.join(", ", ACTIONS.keySet()));
    }
    if (action.argument().isEmpty() && words.size() > 1) {
      throw new UserError("cluster " + words.get(0) + " takes no \"" + words.get(1) + "\"");
    }
    try (StateFile state = StateFile.open(console)) {
      action.doing().run(new Task(given, state, console));
    }
    return ExitCode.CLEAN;
  }

  private static void create(Task task) {
    if (task.state().exists()) {
      throw new UserError(
          "a cluster is kept in \""
              + task.state().path()
              + "\" already: use \"cluster reset\", or another $SEATRIAL_STATE");
    }
    task.state().save(KeptCluster.created(wishes(task)));
    task.say("cluster created in " + task.state().path());
  }

  private static KeptCluster.Wishes wishes(Task task) {
    return new KeptCluster.Wishes(
        task.option("--nodes"),
        task.option("--kubernetes"),
        task.option("--seed"),
        Clock.of(task.option("--clock")));
  }

  private static void reset(Task task) {
    task.state().save(task.state().exists() ? task.state().read().renewed() : KeptCluster.fresh());
    task.say("cluster reset");
  }

  private static void advance(Task task) {
    KeptCluster kept = task.state().kept();
    Cluster cluster = kept.cluster();
    Duration time = task.option("--to").isEmpty() ? forward(task) : until(task, cluster);
    cluster.runFor(time);
    task.state().save(kept);
    task.say("advanced by " + Durations.text(time));
  }

  private static Duration forward(Task task) {
    return time(
        task.argument()
            .orElseThrow(
                () ->
                    new UserError(
                        "cluster advance needs a time, such as \"cluster advance 30s\" or"
                            + " \"cluster advance --to 5m\"")));
  }

  private static Duration until(Task task, Cluster cluster) {
    if (task.argument().isPresent()) {
      throw new UserError("cluster advance takes a time or --to, not both");
    }
    Duration goal = time(task.option("--to"));
    Duration age =
        Duration.of(cluster.nowMicros() - cluster.spec().startMicros(), ChronoUnit.MICROS);
    return goal.compareTo(age) > 0 ? goal.minus(age) : Duration.ZERO;
  }

  private static Duration time(String text) {
    Duration time;
    try {
      time = Durations.parse(text);
    } catch (MalformedTextException malformed) {
      throw new UserError("cluster advance: " + malformed.reason(), malformed);
    }
    if (time.isNegative()) {
      throw new UserError("cluster advance: time does not go back: \"" + text + "\"");
    }
    return time;
  }

  private static void save(Task task) {
    String file = file(task, "save");
    StateFile.write(task.console().directory().resolve(file), task.state().kept());
    task.say("cluster saved in " + file);
  }

  private static void load(Task task) {
    String file = file(task, "load");
    task.state().save(StateFile.read(task.console().directory().resolve(file)));
    task.say("cluster loaded from " + file);
  }

  private static void imported(Task task) {
    String file =
        task.argument()
            .orElseThrow(
                () ->
                    new UserError(
                        "cluster import needs a dump, such as \"live.yaml\", or - for stdin"));
    Dump dump = Dump.read(bytes(task, file), file);
    ClusterImport.Result made = KeptCluster.imported(dump, wishes(task));
    for (String note : made.notes()) {
      task.console().err().println("seatrial: " + note);
    }
    task.state().save(new KeptCluster(made.cluster(), Clock.of(task.option("--clock"))));
    task.say("cluster imported from " + file);
  }

  private static byte[] bytes(Task task, String file) {
    try {
      return file.equals("-")
          ? task.console().in().readAllBytes()
          : Files.readAllBytes(task.console().directory().resolve(file));
    } catch (NoSuchFileException e) {
      throw new UserError("there is no file \"" + file + "\"", e);
    } catch (IOException e) {
      throw new UserError("\"" + file + "\" can't be read: " + e, e);
    }
  }

  private static String file(Task task, String action) {
    return task.argument()
        .orElseThrow(
            () -> new UserError("cluster " + action + " needs a file, such as \"trial.cluster\""));
  }

  private static void list(Task task) {
    if (!task.state().exists()) {
      task.say("no cluster is kept in " + task.state().path());
      return;
    }
    KeptCluster kept = task.state().kept();
    Cluster cluster = kept.cluster();
    Duration age =
        Duration.of(cluster.nowMicros() - cluster.spec().startMicros(), ChronoUnit.MICROS);
    TabWriter table = TabWriter.ofTable(task.console().out()::print);
    table.write("STATE\tKUBERNETES\tNODES\tPODS\tAGE\tCLOCK\n");
    table.write(
        String.join(
            "\t",
            task.state().path().toString(),
            "v" + cluster.spec().catalog().version().patch(),
            Integer.toString(cluster.api().list("nodes", "").size()),
            Integer.toString(cluster.api().list("pods", "").size()),
            Durations.human(age),
            kept.clock().word() + "\n"));
    table.flush();
  }
}

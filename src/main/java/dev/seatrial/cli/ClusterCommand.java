package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.KeptCluster.Clock;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterImport;
import dev.seatrial.cluster.Dump;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.object.Durations;
import dev.seatrial.trial.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial cluster …}: makes, renews, moves, saves and tells of the kept cluster. */
final class ClusterCommand implements Command {
  private static final Map<String, Action> ACTIONS = new LinkedHashMap<>();

  static {
    List<String> begun = List.of("--nodes", "--kubernetes", "--seed", "--clock");
    List<String> read = List.of("--kubernetes", "--seed", "--clock");
    List<String> told = List.of("--last", "--events", "--json");
    List<String> moved = List.of("--to", "--to-revision", "--clock");
    ACTIONS.put("create", new Action("", begun, ClusterCommand::create));
    ACTIONS.put("reset", new Action("", List.of(), ClusterCommand::reset));
    ACTIONS.put("declare", new Action("WORLD", List.of(), ClusterCommand::declare));
    ACTIONS.put("advance", new Action("TIME", List.of("--to"), ClusterCommand::advance));
    ACTIONS.put("save", new Action("FILE", List.of(), ClusterCommand::save));
    ACTIONS.put("load", new Action("FILE", List.of(), ClusterCommand::load));
    ACTIONS.put("import", new Action("DUMP", read, ClusterCommand::imported));
    ACTIONS.put("list", new Action("", List.of(), ClusterCommand::list));
    ACTIONS.put("history", new Action("OBJECT", told, PastCommands::history));
    ACTIONS.put("rewind", new Action("", moved, PastCommands::rewind));
    ACTIONS.put("serve", new Action("", List.of("--port", "--clock"), Serving::serve));
  }

  /** One thing to do: the word after it where it takes one, and the options that it heeds. */
  private record Action(String argument, List<String> options, Doing doing) {}

  private interface Doing {
    void run(ClusterTask task);
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
                "create | reset | declare WORLD | advance [TIME] | save FILE | load FILE |"
                    + " import DUMP | list | history [OBJECT] | rewind | serve")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description(
                "What to do; WORLD is a file that says what containers and nodes do from now on, TIME"
                    + " a duration such as 30s or 2m, DUMP what \"kubectl get … -A -o yaml\" printed"
                    + " of a cluster (- for stdin), OBJECT a name or KIND/NAME.")
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
            "create, import, rewind, serve: whether time goes on between commands (wall), or only as it"
                + " is advanced."));
    spec.addOption(
        option("--to", "TIME", "advance, rewind: to this time since the cluster was created."));
    spec.addOption(option("--to-revision", "N", "rewind: to the change that made this revision."));
    spec.addOption(option("--port", "N", "serve: the port on this machine; 8001 without."));
    spec.addOption(option("--last", "N", "history: only so many changes, the latest ones."));
    spec.addOption(
        OptionSpec.builder("--events").description("history: with events and leases.").build());
    spec.addOption(JsonOption.spec());
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
    List<String> words =
        given.matchedPositionals().isEmpty()
            ? List.of()
            : given.matchedPositionals().get(0).stringValues();
    Action action = checked(given, words);
    try (StateFile state = StateFile.open(console)) {
      action.doing().run(new ClusterTask(given, state, console));
    }
    return ExitCode.CLEAN;
  }

  /** What is to be done; refuses words and options that would not be heeded. */
  private static Action checked(ParseResult given, List<String> words) {
    String all = String.join(", ", ACTIONS.keySet());
    if (words.isEmpty()) {
      throw new UserError("cluster: a word is missing: use " + all);
    }
    String name = words.get(0);
    Action action = ACTIONS.get(name);
    if (action == null) {
      throw new UserError("there is no \"cluster " + name + "\": use " + all);
    }
    int most = action.argument().isEmpty() ? 1 : 2;
    if (words.size() > most) {
      throw new UserError("cluster " + name + " takes no \"" + words.get(most) + "\"");
    }
    List<String> options =
        new ArrayList<>(given.matchedOptions().stream().map(OptionSpec::longestName).toList());
    // What a consumer takes is no match to picocli.
    JsonOption.target(given).ifPresent(target -> options.add("--json"));
    options.removeAll(action.options());
    if (!options.isEmpty()) {
      throw new UserError("cluster " + name + " takes no " + options.get(0));
    }
    return action;
  }

  private static void create(ClusterTask task) {
    if (task.state().exists()) {
      throw new UserError(
          "a cluster is kept in \""
              + task.state().path()
              + "\" already: use \"cluster reset\", or another $SEATRIAL_STATE");
    }
    task.state().begin(KeptCluster.created(wishes(task)), List.of());
    task.say("cluster created in " + task.state().path());
  }

  private static KeptCluster.Wishes wishes(ClusterTask task) {
    return new KeptCluster.Wishes(
        task.option("--nodes"),
        task.option("--kubernetes"),
        task.option("--seed"),
        Clock.of(task.option("--clock")));
  }

  private static void reset(ClusterTask task) {
    task.state()
        .begin(
            task.state().exists() ? task.state().read().renewed() : KeptCluster.fresh(), List.of());
    task.say("cluster reset");
  }

  private static void declare(ClusterTask task) {
    String file =
        task.argument()
            .orElseThrow(
                () -> task.mistake("a file of kind World is missing, such as \"slow.world.yaml\""));
    WorldFile world = WorldFile.read(task.console().directory().resolve(file), file);
    KeptCluster kept = task.state().kept();
    world.declareTo(kept.cluster());
    task.state().save(kept);
    task.say("world declared from " + file);
  }

  private static void advance(ClusterTask task) {
    KeptCluster kept = task.state().kept();
    Cluster cluster = kept.cluster();
    Duration time = task.option("--to").isEmpty() ? forward(task) : until(task, cluster);
    cluster.runFor(time);
    task.state().save(kept);
    task.say("advanced by " + Durations.text(time));
  }

  private static Duration forward(ClusterTask task) {
    return task.time(
        task.argument()
            .orElseThrow(
                () ->
                    new UserError(
                        "cluster advance needs a time, such as \"cluster advance 30s\" or"
                            + " \"cluster advance --to 5m\"")));
  }

  private static Duration until(ClusterTask task, Cluster cluster) {
    if (task.argument().isPresent()) {
      throw new UserError("cluster advance takes a time or --to, not both");
    }
    Duration goal = task.time(task.option("--to"));
    Duration age =
        Duration.of(cluster.nowMicros() - cluster.spec().startMicros(), ChronoUnit.MICROS);
    return goal.compareTo(age) > 0 ? goal.minus(age) : Duration.ZERO;
  }

  private static void save(ClusterTask task) {
    String file = file(task, "save");
    task.state().copy(task.console().directory().resolve(file), task.state().kept());
    task.say("cluster saved in " + file);
  }

  private static void load(ClusterTask task) {
    String file = file(task, "load");
    task.state().load(task.console().directory().resolve(file));
    task.say("cluster loaded from " + file);
  }

  private static void imported(ClusterTask task) {
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
    task.state()
        .begin(new KeptCluster(made.cluster(), Clock.of(task.option("--clock"))), List.of());
    task.say("cluster imported from " + file);
  }

  private static byte[] bytes(ClusterTask task, String file) {
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

  private static String file(ClusterTask task, String action) {
    return task.argument()
        .orElseThrow(
            () -> new UserError("cluster " + action + " needs a file, such as \"trial.cluster\""));
  }

  private static void list(ClusterTask task) {
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

package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial cluster create|reset|advance}: makes, renews and moves the kept cluster. */
final class ClusterCommand implements Command {
  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String summary() {
    return "Create or reset the simulated cluster, or move its time";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("create | reset | advance TIME")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..2")
            .description("What to do; TIME is a duration such as 30s or 2m.")
            .build());
  }

  @Override
  public int run(ParseResult given, Console console) {
    List<String> words = given.matchedPositionals().get(0).stringValues();
    String action = words.get(0);
    try (StateFile state = StateFile.open(console)) {
      switch (action) {
        case "create" -> create(state, console);
        case "reset" -> {
          state.save(StateFile.fresh());
          console.out().println("cluster reset");
        }
        case "advance" -> advance(state, words, console);
        default ->
            throw new UserError(
                "there is no \"cluster " + action + "\": use create, reset or advance");
      }
    }
    return ExitCode.CLEAN;
  }

  private static void create(StateFile state, Console console) {
    if (state.exists()) {
      throw new UserError(
          "a cluster is kept in \"" + state.path() + "\" already: use \"cluster reset\"");
    }
    state.save(StateFile.fresh());
    console.out().println("cluster created in " + state.path());
  }

  private static void advance(StateFile state, List<String> words, Console console) {
    if (words.size() < 2) {
      throw new UserError("cluster advance needs a time, such as \"cluster advance 30s\"");
    }
    Duration time = time(words.get(1));
    Cluster cluster = state.cluster();
    cluster.runFor(time);
    state.save(cluster);
    console.out().println("advanced by " + Durations.text(time));
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
}

package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.shell.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code seatrial shell}: a prompt, or a script of its lines, on the kept cluster. */
final class ShellCommand implements Command {
  @Override
  public String name() {
    return "shell";
  }

  @Override
  public String summary() {
    return "Type or run kubectl lines on the simulated cluster, with virtual sleep";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SCRIPT")
            .arity("0..1")
            .type(String.class)
            .description("A file of lines; \"-\" reads them from standard input.")
            .build());
    spec.addOption(
        OptionSpec.builder("--transcript")
            .paramLabel("DIR")
            .arity("1")
            .type(String.class)
            .description("Writes each command's output, errors and exit code into this folder.")
            .build());
  }

  @Override
  public int run(ParseResult given, Console console) {
    String script = given.matchedPositionalValue(0, "");
    String transcript = given.matchedOptionValue("--transcript", "");
    try (StateFile state = StateFile.open(console)) {
      KeptCluster kept = state.kept();
      Cluster cluster = kept.cluster();
      Shell shell =
          new Shell(
              cluster,
              console.directory(),
              new OwnPrograms(console.environment(), new UserSurroundings(console)));
      Streams streams =
          new Streams(
              () -> new byte[0], console.out()::print, text -> KubectlCommand.err(console, text));
      ShellLines lines =
          new ShellLines(
              shell, cluster.record(), streams, Transcript.in(console.directory(), transcript));
      int exitCode =
          script.isEmpty() && Prompt.isAtTerminal(console)
              ? Prompt.run(cluster, lines, console)
              : lines.runAll(text(console, script));
      state.save(kept);
      return exitCode;
    }
  }

  private static List<String> text(Console console, String script) {
    try {
      if (script.isEmpty() || script.equals("-")) {
        return new String(console.in().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
      return Files.readAllLines(console.directory().resolve(script));
    } catch (NoSuchFileException e) {
      throw new UserError("there is no script \"" + script + "\"", e);
    } catch (IOException e) {
      throw new UserError("the script \"" + script + "\" can't be read: " + e.getMessage(), e);
    }
  }
}

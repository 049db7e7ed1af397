package dev.seatrial.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A subcommand whose words are another program's to read: none of our options are among them. */
interface ForwardingCommand extends Command {
  /** Does the work with the words as they stand; returns the exit code. */
  int run(List<String> words, Console console);

  @Override
  default void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder().paramLabel("WORD").type(List.class).arity("0..*").build());
  }

  @Override
  default int run(ParseResult given, Console console) {
    return run(List.of(), console);
  }
}

package dev.seatrial.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One subcommand of {@code seatrial}: what it accepts, and what it does; listed in {@link
 * Commands}.
 */
interface Command {
  /** The word that calls it. */
  String name();

  /** One line for the list of commands, without a full stop. */
  String summary();

  /** Adds the options and parameters to {@code spec}, which already has its name and summary. */
  void describe(CommandSpec spec);

  /**
   * Does the work and returns the exit code: {@link ExitCode#CLEAN} or {@link ExitCode#FINDINGS}.
   *
   * @throws dev.seatrial.UserError when the input can't be read or makes no sense
   */
  int run(ParseResult given, Console console);
}

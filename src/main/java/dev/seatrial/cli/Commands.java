package dev.seatrial.cli;

import java.util.List;

/** Every command there is, by name. */
final class Commands {
  static final List<Command> ALL =
      List.of(
          new ClusterCommand(),
          new KubectlCommand(),
          new LintCommand(),
          new ShellCommand(),
          new TestCommand());

  private Commands() {}
}

package dev.seatrial.cli;

import dev.seatrial.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One call of {@code seatrial}, from its arguments to its exit code.
 *
 * <p>The command model is built in code, and in full only for the command called: annotations would
 * cost a quarter of the start-up time of a short command.
 */
final class Seatrial {
  private final List<Command> commands;
  private final Console console;

  Seatrial(List<Command> commands, Console console) {
    this.commands = commands;
    this.console = console;
  }

  /** Runs the command that {@code arguments} call and returns the exit code of the process. */
  int run(String... arguments) {
    try {
      Optional<ForwardingCommand> forwarding = forwarding(arguments);
      return forwarding.isPresent()
          ? forwarding.get().run(Arrays.asList(arguments).subList(1, arguments.length), console)
          : dispatch(model(arguments), arguments);
    } catch (ParameterException mistake) {
      return refuse(String.valueOf(mistake.getMessage()), mistake.getCommandLine());
    } catch (UserError mistake) {
      console.err().println("seatrial: " + mistake.getMessage());
      return ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError | AssertionError bug) {
      return confess(bug);
    }
  }

  private Optional<ForwardingCommand> forwarding(String... arguments) {
    for (Command command : commands) {
      boolean called = arguments.length > 0 && command.name().equals(arguments[0]);
      if (called && command instanceof ForwardingCommand forwarding) {
        return Optional.of(forwarding);
      }
    }
    return Optional.empty();
  }

  private CommandLine model(String... arguments) {
    CommandSpec root = described("seatrial", "Puts Kubernetes manifests through a sea trial.");
    root.addOption(version());
    for (Command command : commands) {
      CommandSpec spec = described(command.name(), command.summary());
      if (Arrays.asList(arguments).contains(command.name())) {
        command.describe(spec);
      }
      root.addSubcommand(command.name(), spec);
    }
    return new CommandLine(root);
  }

  private static CommandSpec described(String name, String summary) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(summary).abbreviateSynopsis(true);
    return spec.addOption(help());
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help and exit.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Print the version and exit.")
        .build();
  }

  private int dispatch(CommandLine model, String... arguments) {
    Optional<String> unknown = unknown(arguments);
    if (unknown.isPresent()) {
      return refuse(unknown.get(), model);
    }
    ParseResult given = model.parseArgs(arguments);
    if (given.hasMatchedOption("--version")) {
      console.out().println("seatrial " + Version.CURRENT);
      return ExitCode.CLEAN;
    }
    if (given.hasMatchedOption("--help")) {
      model.usage(console.out(), Ansi.OFF);
      return ExitCode.CLEAN;
    }
    if (!given.hasSubcommand()) {
      return refuse("a command is missing", model);
    }
    return call(given.subcommand());
  }

  /** What is to be said of a first word that is no command. */
  private Optional<String> unknown(String... arguments) {
    List<String> names = commands.stream().map(Command::name).toList();
    boolean isWord = arguments.length > 0 && !arguments[0].startsWith("-");
    if (!isWord || names.contains(arguments[0])) {
      return Optional.empty();
    }
    return Optional.of(
        "there is no command \"" + arguments[0] + "\": use " + String.join(", ", names));
  }

  private int call(ParseResult given) {
    CommandSpec spec = given.commandSpec();
    if (given.hasMatchedOption("--help")) {
      spec.commandLine().usage(console.out(), Ansi.OFF);
      return ExitCode.CLEAN;
    }
    for (Command command : commands) {
      if (command.name().equals(spec.name())) {
        return command.run(given, console);
      }
    }
    throw new IllegalStateException("no command is named \"" + spec.name() + "\"");
  }

  private int refuse(String message, CommandLine called) {
    console.err().println("seatrial: " + message);
    console.err().println("Try \"" + called.getCommandSpec().qualifiedName() + " --help\".");
    return ExitCode.USAGE;
  }

  private int confess(Throwable bug) {
    console.err().println("seatrial: this is a mistake of Seatrial's, not of yours.");
    console.err().println("Please report it, with the command, its input and these lines:");
    console.err().println("seatrial " + Version.CURRENT + ", Java " + Runtime.version());
    bug.printStackTrace(console.err());
    return ExitCode.OUR_BUG;
  }
}

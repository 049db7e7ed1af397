package dev.seatrial.cli;

import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code --json}: results for programs, on the standard output or in a file.
 *
 * <p>A word after it is its file only where it ends with {@code .json}: {@code --json features} is
 * the option and a folder to test.
 */
final class JsonOption {
  private static final String NAME = "--json";
  private static final String STANDARD_OUTPUT = "-";

  private JsonOption() {}

  static OptionSpec spec() {
    return OptionSpec.builder(NAME)
        .paramLabel("FILE.json")
        .arity("0..1")
        .type(String.class)
        .parameterConsumer(new OnlyJson())
        .description("Prints the results as one JSON object instead, or also writes it to a file.")
        .build();
  }

  /** Where the results go; empty where the option is not given. */
  static Optional<String> target(ParseResult given) {
    // What a consumer takes is no match to picocli, but stands as the option's value.
    return Optional.ofNullable(given.commandSpec().findOption(NAME).<String>getValue());
  }

  static boolean isOnStandardOutput(ParseResult given) {
    return target(given).filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** Takes the word after the option where it is a file for it. */
  @SuppressWarnings("JdkObsolete") // The stack is what picocli hands over.
  private static final class OnlyJson implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      boolean own = !words.isEmpty() && words.peek().endsWith(".json");
      option.setValue(own ? words.pop() : STANDARD_OUTPUT);
    }
  }
}

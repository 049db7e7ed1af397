package dev.seatrial.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where the process begins and ends. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /** Runs one command line and ends the process with its {@link ExitCode}. */
  public static void main(String... arguments) {
    Console console = prepare();
    int exitCode = new Seatrial(Commands.ALL, console).run(arguments);
    console.out().flush();
    console.err().flush();
    // From Java 21 on, System.exit looks for a logger in every library: half of a short run.
    Runtime.getRuntime().halt(exitCode);
  }

  /** The same input gives the same bytes whatever the locale: numbers plain, both streams UTF-8. */
  static Console prepare() {
    Locale.setDefault(Locale.ROOT);
    // Else picocli looks for Groovy in every library, and for types that no option of ours has. It
    // asks this expression anew for each of them and each command, so that a short one counts.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", ".*");
    return new Console(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        new Environment(),
        Path.of("").toAbsolutePath());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  /** A class and not a lambda: the first lambda of a process costs it 10 ms. */
  private static final class Environment implements Function<String, Optional<String>> {
    @Override
    public Optional<String> apply(String name) {
      return Optional.ofNullable(System.getenv(name));
    }
  }
}

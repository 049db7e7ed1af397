package dev.seatrial.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the process begins and ends. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /** Runs one command line and ends the process with its {@link ExitCode}. */
  public static void main(String... arguments) {
    // Numbers are written the same way everywhere, whatever the locale.
    Locale.setDefault(Locale.ROOT);
    Console console = processConsole();
    int exitCode = new Seatrial(Commands.ALL, console).run(arguments);
    console.out().flush();
    console.err().flush();
    System.exit(exitCode);
  }

  /** Both streams are UTF-8 whatever the locale, so that the same input gives the same bytes. */
  private static Console processConsole() {
    return new Console(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        name -> Optional.ofNullable(System.getenv(name)),
        Path.of("").toAbsolutePath());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}

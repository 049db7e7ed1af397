package dev.seatrial.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command may touch of the process it runs in, so that a test can give it something else.
 *
 * @param environment the value of an environment variable, or empty if it is not set
 * @param directory against which the paths that a user gives are resolved
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Function<String, Optional<String>> environment,
    Path directory) {}

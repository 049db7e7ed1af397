/**
 * The command line: reads the arguments, runs one {@link Command}, and owns the process's streams,
 * exit code and environment, which no other package may touch.
 */
@NullMarked
package dev.seatrial.cli;

import org.jspecify.annotations.NullMarked;

package dev.seatrial.kubectl.call;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a command reads and writes.
 *
 * @param in everything on standard input; asked for only by a command that reads it
 */
public record Streams(Supplier<byte[]> in, Consumer<String> out, Consumer<String> err) {}

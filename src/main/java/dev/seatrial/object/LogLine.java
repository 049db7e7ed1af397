package dev.seatrial.object;

/**
 * A line that a container printed.
 *
 * @param micros when, in microseconds since 1970
 * @param text without its line break
 */
public record LogLine(long micros, String text) {}

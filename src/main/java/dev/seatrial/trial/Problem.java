package dev.seatrial.trial;

/**
 * What went wrong in a scenario, and where.
 *
 * @param file as the user named it, or as it was found in a folder that the user named
 * @param line from 1
 * @param column from 1
 * @param step the step or operation that failed, as written; empty where none was reached
 * @param message may have several lines
 */
public record Problem(String file, int line, int column, String step, String message) {}

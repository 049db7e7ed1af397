package dev.seatrial.trial;

/**
 * What an {@link Expectation} found when it looked.
 *
 * @param holds whether it is as expected
 * @param what what is, in words that complete "but": "2 pods of web are ready"
 */
public record Seen(boolean holds, String what) {}

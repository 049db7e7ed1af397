package dev.seatrial.lint;

import dev.seatrial.tree.Path;

/**
 * What a {@link Rule} has to say about one field of one object.
 *
 * @param message what will happen and when; the report puts the path before it
 */
public record Advice(Manifest manifest, Path path, String message) {}

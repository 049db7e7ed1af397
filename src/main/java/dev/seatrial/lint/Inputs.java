package dev.seatrial.lint;

import java.util.List;

/**
 * What a user's paths stand for.
 *
 * @param inputs the texts to read, each once
 * @param findings folders that could not be read, and links that lead round in circles
 */
public record Inputs(List<Input> inputs, List<Finding> findings) {}

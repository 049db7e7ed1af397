package dev.seatrial.yaml;

import dev.seatrial.tree.Path;

/**
 * A key that one mapping has twice. kubectl takes the last value without a word; so does the tree.
 *
 * @param path the value that the key leads to
 * @param first where the key stood first
 * @param again where it stands once more
 */
public record DuplicateKey(Path path, Place first, Place again) {}

package dev.seatrial.apiserver;

import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.tree.Tree;

/**
 * What is to be applied on the server's side.
 *
 * @param object the fields that are to be so
 * @param part of the object
 * @param rivals what happens to fields that others manage
 */
public record Application(Tree object, Part part, Rivals rivals) {}

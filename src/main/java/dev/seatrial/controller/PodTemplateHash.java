package dev.seatrial.controller;

import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.Tree;

final class PodTemplateHash {
  PodTemplateHash(Catalog catalog) {}

  String of(Tree template, int collisions) {
    return Integer.toHexString(template.hashCode());
  }
}

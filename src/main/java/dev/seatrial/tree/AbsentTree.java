package dev.seatrial.tree;

/** The one tree that stands for no value at all. */
public enum AbsentTree implements Tree {
  ABSENT
}

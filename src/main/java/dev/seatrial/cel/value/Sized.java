package dev.seatrial.cel.value;

/** A value with a size: characters, bytes, items or entries. */
public interface Sized {
  long size();
}

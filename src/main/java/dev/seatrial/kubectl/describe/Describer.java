package dev.seatrial.kubectl.describe;

/** Tells of the objects of one kind; listed in {@link Describers}. */
interface Describer {
  void describe(Described what, Description out);
}

package dev.seatrial.cli;

/** Which Seatrial this is. A constant, as reading it from the jar would slow every start. */
final class Version {
  /** As in pom.xml, which a test sees to. */
  static final String CURRENT = "0.1.0";

  private Version() {}
}

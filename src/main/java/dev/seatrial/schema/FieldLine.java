package dev.seatrial.schema;

/**
 * One field of a Go struct as one version has it.
 *
 * @param name the name in JSON, empty where there is none
 * @param inline whether JSON shows the fields of its type in its place
 * @param mask the versions that have a field of this name
 */
record FieldLine(
    String name,
    String goName,
    boolean inline,
    boolean embedded,
    boolean required,
    boolean always,
    GoType type,
    Traits traits,
    long mask) {

  FieldLine with(long newMask) {
    return new FieldLine(name, goName, inline, embedded, required, always, type, traits, newMask);
  }
}

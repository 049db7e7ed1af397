package dev.seatrial.kubectl.print;

/** Values that have no order; kubectl's log says so, and kubectl ends there. */
public final class UnsortableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  UnsortableException(String place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  /** The line of kubectl's source that says it, as its log shows it. */
  public String place() {
    return place;
  }
}

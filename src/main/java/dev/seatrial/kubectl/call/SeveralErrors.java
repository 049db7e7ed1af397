package dev.seatrial.kubectl.call;

import java.util.List;

/** What went wrong with several objects; each is told on its own line. */
public final class SeveralErrors extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuntimeException> errors;

  private SeveralErrors(List<RuntimeException> errors) {
    super("several errors", null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** What went wrong, in the order in which it did. */
  public List<RuntimeException> errors() {
    return errors;
  }

  /** Throws what was gathered, if anything was, even of one error as of several. */
  public static void throwAll(List<RuntimeException> gathered) {
    if (!gathered.isEmpty()) {
      throw new SeveralErrors(gathered);
    }
  }

  /** Throws what was gathered, if anything was. */
  public static void throwAny(List<RuntimeException> gathered) {
    if (gathered.size() == 1) {
      throw gathered.get(0);
    }
    if (!gathered.isEmpty()) {
      throw new SeveralErrors(gathered);
    }
  }
}

package dev.seatrial.yaml;

/**
 * Says that a document is not, or not for certain, in the subset that {@link SubsetReader} takes.
 * Never seen outside it: the parser of the YAML library then reads the document, and finds the
 * words for what may be wrong with it.
 */
final class BeyondSubset extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BeyondSubset() {
    super("beyond the subset", null, false, false);
  }
}

package dev.seatrial.object;

/**
 * Short quantities that were read before: manifests name the same few amounts again and again, and
 * each of them is asked for several times.
 *
 * <p>All threads share the table without a lock. A quantity that two of them read at once is made
 * twice, and no reader sees half of one, for an entry is immutable.
 */
final class KnownQuantities {
  private static final int LONGEST = 12;
  private static final int SLOTS = 1 << 8;
  private static final Known[] TABLE = new Known[SLOTS];

  private record Known(String text, Quantity quantity) {}

  private KnownQuantities() {}

  /** As {@link QuantityReader#read}. */
  static Quantity read(String text) {
    if (text.length() > LONGEST) {
      return QuantityReader.read(text);
    }
    int slot = (text.hashCode() ^ text.hashCode() >>> 16) & (SLOTS - 1);
    Known known = TABLE[slot];
    if (known != null && known.text.equals(text)) {
      return known.quantity;
    }
    Quantity read = QuantityReader.read(text);
    TABLE[slot] = new Known(text, read);
    return read;
  }
}

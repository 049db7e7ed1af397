package dev.seatrial;

/**
 * A sequence of numbers that looks random and is the same for the same seed, on every machine.
 *
 * <p>The SplitMix64 generator: short, well spread, and its whole state is one number.
 */
public final class SplitMix {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  /** A sequence from a seed, or from where {@link #state} was kept. */
  public SplitMix(long state) {
    this.state = state;
  }

  /** What to begin with to go on from here. */
  public long state() {
    return state;
  }

  /** The next number, any of 64 bits. */
  public long next() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The next number from 0 up to, not including, the bound. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** The next number from 0 up to, not including, 1. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}

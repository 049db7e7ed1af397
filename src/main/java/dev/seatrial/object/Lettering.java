package dev.seatrial.object;

import java.util.function.Predicate;

/**
 * Texts of ASCII letters, told by which of them may come first, last, and between: what the regular
 * expressions for names ask, without a matcher, for names are what manifests are full of.
 */
public final class Lettering implements Predicate<String> {
  private final AsciiSet first;
  private final AsciiSet inner;
  private final AsciiSet last;
  private final boolean dotted;

  private Lettering(AsciiSet first, AsciiSet inner, AsciiSet last, boolean dotted) {
    this.first = first;
    this.inner = inner;
    this.last = last;
    this.dotted = dotted;
  }

  /** Texts of one letter or more, all from one set: {@code [az09]+}. */
  public static Lettering all(String ranges) {
    return of(ranges, ranges, ranges);
  }

  /**
   * Texts of one letter or more; a single one must be both first and last. Sets are written as the
   * ends of ranges in pairs: {@code az09--} for lower case, digits and the dash.
   */
  public static Lettering of(String first, String inner, String last) {
    return new Lettering(AsciiSet.of(first), AsciiSet.of(inner), AsciiSet.of(last), false);
  }

  /** Such texts, one or more of them with a dot between each two. */
  public Lettering dotted() {
    return new Lettering(first, inner, last, true);
  }

  @Override
  public boolean test(String text) {
    if (!dotted) {
      return fits(text, 0, text.length());
    }
    int from = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
      if (!fits(text, from, dot)) {
        return false;
      }
      from = dot + 1;
    }
    return fits(text, from, text.length());
  }

  private boolean fits(String text, int from, int to) {
    return from < to
        && first.has(text.charAt(from))
        && last.has(text.charAt(to - 1))
        && inner.hasAll(text, from + 1, to - 1);
  }
}

package dev.seatrial.object;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/**
 * A number of things, given as such or as a share of all of them: {@code 2} or {@code "25%"}.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/intstr/intstr.go}, v0.37.
 *
 * @param text what was written, where it was a string
 */
public record IntOrPercent(boolean isText, int number, String text) {
  /** A plain number. */
  public static IntOrPercent of(int number) {
    return new IntOrPercent(false, number, "");
  }

  /** A string, be it a percentage or not. */
  public static IntOrPercent of(String text) {
    return new IntOrPercent(true, 0, text);
  }

  /** The number or string of a tree; anything else reads as 0. */
  public static IntOrPercent of(Tree tree) {
    return tree instanceof TextTree text ? of(text.value()) : of(tree.integer(0));
  }

  /** Reads what a user typed: a whole number, or a string, as {@code intstr.Parse}. */
  public static IntOrPercent parse(String typed) {
    try {
      return of(Integer.parseInt(typed));
    } catch (NumberFormatException e) {
      return of(typed);
    }
  }

  /** The number, or the share of a total rounded up. Throws {@link MalformedTextException}. */
  public int scaledUp(int total) {
    return isText ? (int) Math.ceil(share(total)) : number;
  }

  /** The number, or the share of a total rounded down. Throws {@link MalformedTextException}. */
  public int scaledDown(int total) {
    return isText ? (int) Math.floor(share(total)) : number;
  }

  private double share(int total) {
    return (double) percent() * total / 100;
  }

  /** The percentage. Throws {@link MalformedTextException} where the text is none. */
  public long percent() {
    if (!isText || !text.endsWith("%")) {
      throw new MalformedTextException(
          "invalid value for IntOrString: invalid type: string is not a percentage");
    }
    String digits = text.substring(0, text.length() - 1);
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      boolean whole = digits.matches("[+-]?[0-9]+");
      throw new MalformedTextException(
          "invalid value for IntOrString: invalid value "
              + GoText.quoted(text)
              + ": strconv.Atoi: parsing "
              + GoText.quoted(digits)
              + (whole ? ": value out of range" : ": invalid syntax"));
    }
  }

  /** The value as it is written. */
  public Tree toTree() {
    return isText ? Tree.of(text) : Tree.of(number);
  }

  @Override
  public String toString() {
    return isText ? text : Integer.toString(number);
  }
}

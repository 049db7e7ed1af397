package dev.seatrial.kubectl.describe;

import dev.seatrial.object.MalformedTextException;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as descriptions spell them. */
final class Words {
  static final String NONE = "<none>";
  static final String UNSET = "<unset>";
  static final String UNKNOWN = "<unknown>";

  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss", Locale.ROOT);
  private static final long BEFORE_ALL =
      LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

  private Words() {}

  /** A time as {@code Mon, 02 Jan 2006 15:04:05 +0000}; the year 1 where there is none. */
  static String time(Tree timestamp) {
    long seconds = Timestamps.seconds(timestamp.text("")).orElse(BEFORE_ALL);
    return RFC_1123.format(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)) + " +0000";
  }

  static String time(String timestamp) {
    return time(Tree.of(timestamp));
  }

  /** A number, 0 where there is none. */
  static String number(Tree tree, String... fields) {
    return Long.toString(tree.number(0, fields));
  }

  /** The value, or {@code <unset>}. */
  static String orUnset(Tree value) {
    return value.isUnset() ? UNSET : scalar(value);
  }

  static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  static String orUnset(String text) {
    return text.isEmpty() ? UNSET : text;
  }

  /** A truth as {@code True} or {@code False}. */
  static String truth(boolean value) {
    return value ? "True" : "False";
  }

  static String truthOrUnset(Tree value) {
    return value.isUnset() ? UNSET : truth(value.flag(false));
  }

  /** A value as Go prints it with {@code %v}. */
  static String scalar(Tree value) {
    return GoText.sprint(value);
  }

  /** A list as Go prints it: {@code [a b]}. */
  static String listed(List<Tree> items) {
    return "[" + joined(" ", items) + "]";
  }

  static String joined(String separator, List<Tree> items) {
    return items.stream().map(Words::scalar).collect(Collectors.joining(separator));
  }

  static List<String> texts(List<Tree> items) {
    return items.stream().map(item -> item.text("")).toList();
  }

  /** Labels as {@code a=b,c=d}, sorted. */
  // As FormatLabels in apimachinery/pkg/labels/labels.go, v0.37.
  static String labels(ObjectTree labels) {
    return orNone(
        labels.sorted().names().stream()
            .map(name -> name + "=" + labels.text("", name))
            .collect(Collectors.joining(",")));
  }

  /** A quantity in its canonical text; 0 where there is none. */
  static String quantity(Tree tree) {
    if (tree.isUnset()) {
      return "0";
    }
    try {
      return Quantity.of(tree).toString();
    } catch (MalformedTextException e) {
      return scalar(tree);
    }
  }

  /** A text in double quotes, as Go writes it. */
  static String quoted(String text) {
    return GoText.quoted(text);
  }

  /** The first {@code most} characters, with dots where there are more. */
  static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "..." : text;
  }

  /** The kind and name of the owner that manages an object; empty where there is none. */
  static String controller(Described what) {
    return what.meta().controllerOwner().map(owner -> owner.kind() + "/" + owner.name()).orElse("");
  }
}

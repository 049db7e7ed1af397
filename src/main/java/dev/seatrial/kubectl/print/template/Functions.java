package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The functions that a template may call. */
// As funcs.go in Go's text/template, and template.go in cli-runtime/pkg/printers, v0.37.
final class Functions {
  private static final List<String> NAMES =
      List.of(
          "and",
          "base64decode",
          "eq",
          "exists",
          "ge",
          "gt",
          "index",
          "le",
          "len",
          "lt",
          "ne",
          "not",
          "or",
          "print",
          "printf",
          "println");

  private Functions() {}

  static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  static Tree call(String name, List<Tree> arguments) {
    checkCount(name, arguments.size());
    return switch (name) {
      case "base64decode" -> decoded(arguments.get(0));
      case "eq" -> Tree.of(Comparisons.areEqual(arguments));
      case "ne" -> Tree.of(!Comparisons.areEqual(arguments));
      case "lt" -> Tree.of(Comparisons.isLess(arguments.get(0), arguments.get(1)));
      case "le" -> Tree.of(Comparisons.isLessOrEqual(arguments));
      case "gt" -> Tree.of(!Comparisons.isLessOrEqual(arguments));
      case "ge" -> Tree.of(!Comparisons.isLess(arguments.get(0), arguments.get(1)));
      case "not" -> Tree.of(!Truth.of(arguments.get(0)));
      case "len" -> Tree.of(length(arguments.get(0)));
      case "index" -> element(arguments);
      case "exists" -> Tree.of(exists(arguments));
      case "print" -> Tree.of(GoFormat.print(arguments));
      case "println" -> Tree.of(GoFormat.printLine(arguments));
      default ->
          Tree.of(GoFormat.format(text(arguments.get(0)), arguments.subList(1, arguments.size())));
    };
  }

  private static void checkCount(String name, int count) {
    boolean fixed =
        List.of("base64decode", "not", "len", "lt", "le", "gt", "ge", "ne").contains(name);
    int least =
        switch (name) {
          case "lt", "le", "gt", "ge", "ne" -> 2;
          case "print", "println" -> 0;
          default -> 1;
        };
    if (count < least || fixed && count > least) {
      String want = fixed ? String.valueOf(least) : "at least " + least;
      throw WrongArguments.ofCount(
          "wrong number of args for " + name + ": want " + want + " got " + count);
    }
  }

  private static String text(Tree value) {
    if (value instanceof TextTree text) {
      return text.value();
    }
    throw WrongArguments.ofCount(
        value.isUnset()
            ? "invalid value; expected string"
            : "wrong type for value; expected string; got " + GoFormat.type(value));
  }

  private static Tree decoded(Tree value) {
    try {
      return Tree.of(new String(Base64.getDecoder().decode(text(value)), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      throw WrongArguments.because("base64 decode failed: illegal base64 data in the text");
    }
  }

  private static long length(Tree value) {
    if (value instanceof TextTree text) {
      return text.value().getBytes(StandardCharsets.UTF_8).length;
    }
    if (value instanceof ListTree list) {
      return list.size();
    }
    if (value instanceof ObjectTree object) {
      return object.size();
    }
    throw WrongArguments.because(
        value.isUnset()
            ? "reflect: call of reflect.Value.Type on zero Value"
            : "len of type " + GoFormat.type(value));
  }

  private static Tree element(List<Tree> arguments) {
    Tree value = arguments.get(0);
    if (value.isUnset()) {
      throw WrongArguments.because("index of untyped nil");
    }
    for (Tree index : arguments.subList(1, arguments.size())) {
      value = element(value, index);
    }
    return value;
  }

  private static Tree element(Tree value, Tree index) {
    if (value instanceof ListTree list) {
      if (!(index instanceof IntegerTree number)) {
        throw WrongArguments.because(
            "cannot index slice/array with "
                + (index.isUnset() ? "nil" : "type " + GoFormat.type(index)));
      }
      if (number.value() < 0 || number.value() >= list.size()) {
        throw WrongArguments.because("index out of range: " + number.value());
      }
      return list.at((int) number.value());
    }
    if (value instanceof ObjectTree object) {
      if (!(index instanceof TextTree name)) {
        throw WrongArguments.because(
            index.isUnset()
                ? "value is nil; should be of type string"
                : "value has type " + GoFormat.type(index) + "; should be string");
      }
      return object.at(name.value());
    }
    throw WrongArguments.because(
        value.isUnset()
            ? "index of nil pointer"
            : "can't index item of type " + GoFormat.type(value));
  }

  private static boolean exists(List<Tree> arguments) {
    Tree value = arguments.get(0);
    for (Tree index : arguments.subList(1, arguments.size())) {
      value =
          index instanceof TextTree name
              ? value.at(name.value())
              : index instanceof IntegerTree number ? value.at((int) number.value()) : Tree.ABSENT;
    }
    return value.isPresent();
  }

  /** Whether two values are of one basic kind, such as two numbers. */
  static boolean isBasic(Tree value) {
    return value instanceof TextTree
        || value instanceof BooleanTree
        || value instanceof IntegerTree
        || value instanceof DecimalTree;
  }
}

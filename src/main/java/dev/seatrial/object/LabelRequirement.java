package dev.seatrial.object;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that a {@link LabelSelector} asks of an object's labels.
 *
 * @param values in the order written
 */
public record LabelRequirement(String key, Operator operator, List<String> values) {
  /** How the label and the values must relate. */
  public enum Operator {
    EQUALS("="),
    DOUBLE_EQUALS("=="),
    NOT_EQUALS("!="),
    IN(" in "),
    NOT_IN(" notin "),
    EXISTS(""),
    DOES_NOT_EXIST(""),
    GREATER_THAN(">"),
    LESS_THAN("<");

    private final String between;

    Operator(String between) {
      this.between = between;
    }

    boolean isEquality() {
      return this == EQUALS || this == DOUBLE_EQUALS;
    }

    private boolean isSet() {
      return this == IN || this == NOT_IN;
    }
  }

  /** Keeps unmodifiable values. */
  public LabelRequirement {
    values = List.copyOf(values);
  }

  /** As {@code NewRequirement} of {@code selector.go}, v1.37: refuses with its words. */
  static LabelRequirement checked(String key, Operator operator, List<String> values) {
    LinkedHashSet<String> errors = new LinkedHashSet<>();
    keyProblem(key, "key").ifPresent(errors::add);
    countProblem(operator, values).ifPresent(errors::add);
    if (operator == Operator.GREATER_THAN || operator == Operator.LESS_THAN) {
      for (int i = 0; i < values.size(); i++) {
        if (whole(values.get(i)).isEmpty()) {
          errors.add(
              invalid("values[" + i + "]", values.get(i))
                  + "for 'Gt', 'Lt' operators, the value must be an integer");
        }
      }
    }
    for (int i = 0; i < values.size(); i++) {
      List<String> problems = LabelSyntax.valueProblems(values.get(i));
      if (!problems.isEmpty()) {
        errors.add(
            invalid("values[" + i + "][" + key + "]", values.get(i)) + String.join("; ", problems));
      }
    }
    if (!errors.isEmpty()) {
      String joined = String.join(", ", errors);
      throw new MalformedTextException(errors.size() == 1 ? joined : "[" + joined + "]");
    }
    return new LabelRequirement(key, operator, values);
  }

  static Optional<String> keyProblem(String key, String path) {
    List<String> problems = LabelSyntax.keyProblems(key);
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(invalid(path, key) + String.join("; ", problems));
  }

  private static Optional<String> countProblem(Operator operator, List<String> values) {
    String wanted =
        switch (operator) {
          case IN, NOT_IN ->
              values.isEmpty() ? "for 'in', 'notin' operators, values set can't be empty" : "";
          case EQUALS, DOUBLE_EQUALS, NOT_EQUALS ->
              values.size() == 1 ? "" : "exact-match compatibility requires one single value";
          case EXISTS, DOES_NOT_EXIST ->
              values.isEmpty() ? "" : "values set must be empty for exists and does not exist";
          case GREATER_THAN, LESS_THAN ->
              values.size() == 1 ? "" : "for 'Gt', 'Lt' operators, exactly one value is required";
        };
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    // Go shows a nil list of values as null.
    String shown = values.isEmpty() ? "null" : Tree.texts(values).toJson();
    return Optional.of("values: Invalid value: " + shown + ": " + wanted);
  }

  private static String invalid(String path, String value) {
    return path + ": Invalid value: " + GoText.quoted(value) + ": ";
  }

  /** Whether the labels, an object of strings, meet this. */
  public boolean matches(Tree labels) {
    Tree label = labels.at(key);
    boolean has = label.isPresent();
    return switch (operator) {
      case EQUALS, DOUBLE_EQUALS, IN -> has && values.contains(label.text(""));
      case NOT_EQUALS, NOT_IN -> !has || !values.contains(label.text(""));
      case EXISTS -> has;
      case DOES_NOT_EXIST -> !has;
      case GREATER_THAN -> compared(label) > 0;
      case LESS_THAN -> compared(label) < 0;
    };
  }

  private int compared(Tree label) {
    OptionalLong one = label instanceof TextTree text ? whole(text.value()) : OptionalLong.empty();
    OptionalLong other = values.size() == 1 ? whole(values.get(0)) : OptionalLong.empty();
    return one.isEmpty() || other.isEmpty() ? 0 : Long.compare(one.getAsLong(), other.getAsLong());
  }

  private static OptionalLong whole(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether just one value of the key will do. */
  public boolean isEquality() {
    return values.size() == 1 && (operator.isEquality() || operator == Operator.IN);
  }

  /** The requirement as an item of {@code matchExpressions}. */
  Tree toTree() {
    String name =
        switch (operator) {
          case IN -> "In";
          case NOT_IN -> "NotIn";
          case EXISTS -> "Exists";
          case DOES_NOT_EXIST -> "DoesNotExist";
          case EQUALS, DOUBLE_EQUALS -> "In";
          case NOT_EQUALS ->
              throw new MalformedTextException("\"!=\" is not a valid label selector operator");
          case GREATER_THAN ->
              throw new MalformedTextException("\"gt\" isn't supported in label selectors");
          case LESS_THAN ->
              throw new MalformedTextException("\"lt\" isn't supported in label selectors");
        };
    Tree written = values.isEmpty() ? Tree.ABSENT : Tree.texts(sortedValues());
    return ObjectTree.of("key", Tree.of(key), "operator", Tree.of(name)).with("values", written);
  }

  private List<String> sortedValues() {
    List<String> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted;
  }

  @Override
  public String toString() {
    String start = operator == Operator.DOES_NOT_EXIST ? "!" + key : key;
    if (operator == Operator.EXISTS || operator == Operator.DOES_NOT_EXIST) {
      return start;
    }
    String listed = String.join(",", sortedValues());
    return start + operator.between + (operator.isSet() ? "(" + listed + ")" : listed);
  }
}

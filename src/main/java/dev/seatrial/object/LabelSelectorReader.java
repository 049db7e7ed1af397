package dev.seatrial.object;

import dev.seatrial.object.LabelRequirement.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the text of a {@link LabelSelector} and says what it found where something else belongs.
 *
 * <p>Follows the parser of {@code k8s.io/apimachinery/pkg/labels/selector.go}, v0.37.
 */
final class LabelSelectorReader {
  private static final String OPERATORS = "in, notin, =, ==, !=, gt, lt";

  private final List<LabelToken> tokens;
  private int position;

  LabelSelectorReader(String text) {
    tokens = LabelToken.all(text);
  }

  List<LabelRequirement> read() {
    List<LabelRequirement> requirements = new ArrayList<>();
    while (!next().isEnd()) {
      if (!next().startsRequirement()) {
        throw found(next(), ", expected: !, identifier, or 'end of string'");
      }
      requirements.add(requirementIn());
      LabelToken after = consume();
      if (after.isEnd()) {
        return requirements;
      }
      if (!after.is(",")) {
        throw found(after, ", expected: ',' or 'end of string'");
      }
      if (!next().startsRequirement()) {
        throw found(next(), ", expected: identifier after ','");
      }
    }
    return requirements;
  }

  private LabelRequirement requirementIn() {
    try {
      return requirement();
    } catch (MalformedTextException e) {
      throw new MalformedTextException("unable to parse requirement: " + e.reason());
    }
  }

  private LabelRequirement requirement() {
    boolean negated = next().is("!");
    if (negated) {
      consume();
    }
    LabelToken key = consume();
    if (!key.isIdentifier()) {
      throw found(key, ", expected: identifier");
    }
    // The path is nil where kubectl parses, and Go prints it so.
    Optional<String> problem = LabelRequirement.keyProblem(key.text(), "<nil>");
    if (problem.isPresent()) {
      throw new MalformedTextException(problem.get());
    }
    if (negated) {
      return LabelRequirement.checked(key.text(), Operator.DOES_NOT_EXIST, List.of());
    }
    if (next().isEnd() || next().is(",")) {
      return LabelRequirement.checked(key.text(), Operator.EXISTS, List.of());
    }
    Operator operator = operator();
    return LabelRequirement.checked(key.text(), operator, values(operator));
  }

  private Operator operator() {
    LabelToken token = consume();
    return switch (token.kind() == LabelToken.Kind.END ? "" : token.text()) {
      case "in" -> Operator.IN;
      case "notin" -> Operator.NOT_IN;
      case "=" -> Operator.EQUALS;
      case "==" -> Operator.DOUBLE_EQUALS;
      case "!=" -> Operator.NOT_EQUALS;
      case ">" -> Operator.GREATER_THAN;
      case "<" -> Operator.LESS_THAN;
      default -> throw found(token, ", expected: " + OPERATORS);
    };
  }

  private List<String> values(Operator operator) {
    return operator == Operator.IN || operator == Operator.NOT_IN
        ? setOfValues()
        : List.of(exactValue());
  }

  private String exactValue() {
    if (next().isEnd() || next().is(",")) {
      return "";
    }
    LabelToken value = consume();
    if (!value.isIdentifier()) {
      throw found(value, ", expected: identifier");
    }
    return value.text();
  }

  private List<String> setOfValues() {
    LabelToken open = consume();
    if (!open.is("(")) {
      throw found(open, " expected: '('");
    }
    LabelToken first = next();
    if (first.is(")")) {
      consume();
      return List.of("");
    }
    if (!first.isIdentifier() && !first.is(",")) {
      throw found(first, ", expected: ',', ')' or identifier");
    }
    Set<String> values = listOfValues();
    if (!consume().is(")")) {
      throw found(first, ", expected: ')'");
    }
    return List.copyOf(values);
  }

  /** Reads up to the closing parenthesis; nothing before or after a comma is an empty value. */
  private Set<String> listOfValues() {
    Set<String> values = new TreeSet<>();
    while (true) {
      LabelToken token = consume();
      if (token.isIdentifier()) {
        values.add(token.text());
        if (next().is(")")) {
          return values;
        }
        if (!next().is(",")) {
          throw found(next(), ", expected: ',' or ')'");
        }
      } else if (token.is(",")) {
        if (values.isEmpty() || next().is(")") || next().is(",")) {
          values.add("");
        }
        if (next().is(")")) {
          return values;
        }
      } else {
        throw found(token, ", expected: ',', or identifier");
      }
    }
  }

  private LabelToken next() {
    return tokens.get(position);
  }

  private LabelToken consume() {
    return tokens.get(position++);
  }

  private static MalformedTextException found(LabelToken token, String expected) {
    return new MalformedTextException("found '" + token.text() + "'" + expected);
  }
}

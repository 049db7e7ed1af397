package dev.seatrial.cel.check;

import static java.util.stream.Collectors.joining;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Optional;

/**
 * An expression after the check.
 *
 * @param tree nothing where something is wrong
 * @param problem what is wrong, in lines; empty where nothing is
 */
public record Checked(Optional<CelAbstractSyntaxTree> tree, String problem) {
  static Checked of(CelAbstractSyntaxTree tree) {
    return new Checked(Optional.of(tree), "");
  }

  static Checked refused(String problem) {
    return new Checked(Optional.empty(), problem);
  }

  /** The name of the type of the result, as cel-go's errors print it. */
  public String resultType() {
    return tree.map(found -> found.getResultType().name()).orElse("");
  }

  /** The type of the result with its parameters, as cel-go prints it: {@code list(int)}. */
  public String typeText() {
    return tree.map(found -> text(found.getResultType())).orElse("");
  }

  private static String text(CelType type) {
    return switch (type.kind()) {
      case ANY -> "google.protobuf.Any";
      case NULL_TYPE -> "null_type";
      case LIST, MAP, OPAQUE -> type.name() + parameters(type);
      default -> CelTypes.format(type);
    };
  }

  private static String parameters(CelType type) {
    return type.parameters().isEmpty()
        ? ""
        : type.parameters().stream().map(Checked::text).collect(joining(", ", "(", ")"));
  }

  // As convertCelTypeToDeclType in composition.go: of objects nothing is known any more.
  CelType variableType() {
    return tree.map(found -> plain(found.getResultType())).orElse(SimpleType.DYN);
  }

  private static CelType plain(CelType type) {
    return switch (type.kind()) {
      case BOOL, BYTES, DOUBLE, DURATION, INT, NULL_TYPE, STRING, TIMESTAMP, UINT -> type;
      case LIST -> ListType.create(plain(type.parameters().get(0)));
      case MAP -> MapType.create(plain(type.parameters().get(0)), plain(type.parameters().get(1)));
      default -> SimpleType.DYN;
    };
  }

  /** Whether the expression names the variable. */
  public boolean uses(String variable) {
    return tree.stream()
        .flatMap(found -> found.getReferenceMap().values().stream())
        .anyMatch(reference -> reference.name().equals(variable));
  }
}

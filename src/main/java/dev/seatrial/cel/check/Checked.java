package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
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

  /** Whether the expression names the variable. */
  public boolean uses(String variable) {
    return tree.stream()
        .flatMap(found -> found.getReferenceMap().values().stream())
        .anyMatch(reference -> reference.name().equals(variable));
  }
}

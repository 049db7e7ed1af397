package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists and maps written out have items of one type, but those given to {@code format}.
 *
 * <p>As {@code homogeneousAggregateLiteralValidator} in {@code cel/validator.go} of cel-go.
 */
final class AlikeChecks {
  private final CelAbstractSyntaxTree tree;
  private final Report report;

  private AlikeChecks(CelAbstractSyntaxTree tree, Report report) {
    this.tree = tree;
    this.report = report;
  }

  static void check(CelAbstractSyntaxTree tree, List<CelExpr> parts, Report report) {
    Set<Long> exempt = exempt(parts);
    AlikeChecks checks = new AlikeChecks(tree, report);
    parts.stream()
        .filter(part -> part.getKind() == Kind.LIST && !exempt.contains(part.id()))
        .forEach(checks::checkList);
    parts.stream()
        .filter(part -> part.getKind() == Kind.MAP && !exempt.contains(part.id()))
        .forEach(checks::checkMap);
  }

  private static Set<Long> exempt(List<CelExpr> parts) {
    Set<Long> exempt = new LinkedHashSet<>();
    for (CelExpr part : parts) {
      if (part.getKind() == Kind.CALL && part.call().function().equals("format")) {
        Parts.of(part).forEach(inner -> exempt.add(inner.id()));
      }
    }
    return exempt;
  }

  private CelType type(CelExpr part) {
    return tree.getTypeOrThrow(part.id());
  }

  private void checkList(CelExpr list) {
    List<CelExpr> items = list.list().elements();
    for (int i = 1; i < items.size(); i++) {
      if (!alike(itemType(list, 0), items.get(i), itemType(list, i))) {
        return;
      }
    }
  }

  private CelType itemType(CelExpr list, int position) {
    CelType type = type(list.list().elements().get(position));
    boolean optional = list.list().optionalIndices().contains(position);
    return optional ? type.parameters().get(0) : type;
  }

  private void checkMap(CelExpr map) {
    List<CelExpr.CelMap.Entry> entries = map.map().entries();
    for (int i = 1; i < entries.size(); i++) {
      CelExpr.CelMap.Entry entry = entries.get(i);
      alike(type(entries.get(0).key()), entry.key(), type(entry.key()));
      alike(valueType(entries.get(0)), entry.value(), valueType(entry));
    }
  }

  private CelType valueType(CelExpr.CelMap.Entry entry) {
    CelType type = type(entry.value());
    return entry.optionalEntry() ? type.parameters().get(0) : type;
  }

  private boolean alike(CelType expected, CelExpr part, CelType found) {
    if (expected.equals(found)) {
      return true;
    }
    report.at(
        part.id(),
        "expected type '"
            + CelTypes.format(expected)
            + "' but found '"
            + CelTypes.format(found)
            + "'");
    return false;
  }
}

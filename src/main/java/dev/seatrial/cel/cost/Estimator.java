package dev.seatrial.cel.cost;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import dev.seatrial.cel.library.CostUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks an expression and adds up. As {@code coster} in {@code checker/cost.go}. */
public final class Estimator {
  private static final String OLD_RESULT = "__result__";

  private final CelAbstractSyntaxTree tree;
  private final Sizes sizes;
  private final Known known;

  private Estimator(CelAbstractSyntaxTree tree, Sizes sizes) {
    this.tree = tree;
    this.sizes = sizes;
    this.known = new Known(tree, sizes);
  }

  /** What an expression may cost at most: an unsigned number. */
  public static long mostCost(CelAbstractSyntaxTree checked, Sizes sizes) {
    return new Estimator(checked, sizes).cost(checked.getExpr()).most();
  }

  private Range cost(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT, NOT_SET -> Range.ZERO;
      case IDENT -> identifier(expression);
      case SELECT -> select(expression, expression.select());
      case CALL -> call(expression, expression.call());
      case LIST -> list(expression);
      case MAP -> map(expression);
      case STRUCT -> struct(expression);
      case COMPREHENSION -> {
        CelComprehension fold = expression.comprehension();
        yield isBind(fold) ? bind(expression, fold) : fold(expression, fold);
      }
    };
  }

  private Range identifier(CelExpr expression) {
    String name = expression.ident().name();
    known.path(expression, known.variablePath(name).orElse(List.of(name)));
    return Range.exactly(1);
  }

  private Range select(CelExpr expression, CelSelect select) {
    Range operand = cost(select.operand());
    if (select.testOnly()) {
      // The API server lets presence tests be free.
      return operand;
    }
    known.path(expression, appended(known.path(select.operand()), select.field()));
    return switch (known.type(select.operand()).kind()) {
      case MAP, STRUCT, TYPE_PARAM -> operand.plus(1);
      default -> operand;
    };
  }

  static List<String> appended(List<String> path, String part) {
    List<String> longer = new ArrayList<>(path);
    longer.add(part);
    return longer;
  }

  private Range call(CelExpr expression, CelCall call) {
    if (call.function().equals("dyn")) {
      Range cost = cost(call.args().get(0)).plus(1);
      known.copySizes(expression, call.args().get(0));
      return cost;
    }
    List<Node> arguments = new ArrayList<>();
    List<Range> costs = new ArrayList<>();
    for (CelExpr argument : call.args()) {
      costs.add(cost(argument));
      arguments.add(known.node(argument));
    }
    List<String> overloads =
        tree.getReference(expression.id())
            .map(CelReference::overloadIds)
            .map(List::copyOf)
            .orElse(List.of());
    if (overloads.isEmpty()) {
      return Range.ZERO;
    }
    Range ofTarget = call.target().map(this::cost).orElse(Range.ZERO);
    Optional<Node> target = call.target().map(known::node);
    Calling calling = new Calling(expression, call.function(), target, arguments, costs);
    return ofTarget.plus(overloads(calling, overloads));
  }

  // The range that covers those of all overloads that the checker left.
  private Range overloads(Calling calling, List<String> overloads) {
    Range cost = Range.EMPTY;
    Optional<Range> size = Optional.empty();
    for (String overload : overloads) {
      Estimate estimate = calling.estimate(overload, known, sizes);
      cost = cost.union(estimate.cost());
      Optional<Range> before = size;
      size = estimate.size().map(found -> before.map(found::union).orElse(found)).or(() -> before);
      if (overload.equals("index_list") || overload.equals("index_map")) {
        CelExpr container = calling.expression().call().args().get(0);
        String part = overload.equals("index_list") ? "@items" : "@values";
        size = known.entrySize(container).map(EntrySize::value);
        known.path(calling.expression(), appended(known.path(container), part));
      }
      if (size.isEmpty()) {
        size = known.size(calling.expression());
      }
    }
    size.ifPresent(found -> known.size(calling.expression(), found));
    return cost;
  }

  private Range list(CelExpr expression) {
    List<CelExpr> items = expression.list().elements();
    Range cost = Range.exactly(CostUnits.LIST);
    Range size = items.isEmpty() ? Range.ZERO : Range.EMPTY;
    for (CelExpr item : items) {
      cost = cost.plus(cost(item));
      size = size.union(known.sizeOrUnknown(item));
    }
    known.entrySize(expression, new EntrySize(CelKind.LIST, Range.exactly(1), size));
    return cost;
  }

  private Range map(CelExpr expression) {
    List<CelExpr.CelMap.Entry> entries = expression.map().entries();
    Range cost = Range.exactly(CostUnits.MAP);
    Range key = entries.isEmpty() ? Range.ZERO : Range.EMPTY;
    Range value = key;
    for (CelExpr.CelMap.Entry entry : entries) {
      cost = cost.plus(cost(entry.key())).plus(cost(entry.value()));
      key = key.union(known.sizeOrUnknown(entry.key()));
      value = value.union(known.sizeOrUnknown(entry.value()));
    }
    known.entrySize(expression, new EntrySize(CelKind.MAP, key, value));
    return cost;
  }

  private Range struct(CelExpr expression) {
    Range cost = Range.exactly(CostUnits.STRUCT);
    for (CelExpr.CelStruct.Entry entry : expression.struct().entries()) {
      cost = cost.plus(cost(entry.value()));
    }
    return cost;
  }

  // A macro that only gives a name to a value.
  private static boolean isBind(CelComprehension fold) {
    CelExpr condition = fold.loopCondition();
    return fold.iterRange().getKind() == Kind.LIST
        && fold.iterRange().list().elements().isEmpty()
        && condition.getKind() == Kind.CONSTANT
        && condition.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
        && !condition.constant().booleanValue()
        && !fold.accuVar().equals(OLD_RESULT);
  }

  private Range bind(CelExpr expression, CelComprehension fold) {
    Range cost = cost(fold.iterRange()).plus(cost(fold.accuInit()));
    known.bind(fold.accuVar(), fold.accuInit());
    Range result = cost(fold.result());
    known.release(fold.accuVar());
    known.copySizes(expression, fold.result());
    return cost.plus(result);
  }

  private Range fold(CelExpr expression, CelComprehension fold) {
    Range cost = cost(fold.iterRange()).plus(cost(fold.accuInit()));
    known.bind(fold.accuVar(), fold.accuInit());
    known.bindItems(fold);
    Range round = cost(fold.loopCondition());
    round = round.plus(cost(fold.loopStep()));
    known.release(fold.iterVar());
    if (!fold.iterVar2().isEmpty()) {
      known.release(fold.iterVar2());
    }
    cost = cost.plus(cost(fold.result()));
    known.release(fold.accuVar());
    Range rounds = known.sizeOrUnknown(fold.iterRange());
    sizeOfFold(expression, fold, rounds);
    return cost.plus(rounds.times(round));
  }

  private void sizeOfFold(CelExpr expression, CelComprehension fold, Range rounds) {
    switch (fold.accuInit().getKind()) {
      case CONSTANT -> known.size(fold.accuInit()).ifPresent(size -> known.size(expression, size));
      case LIST, MAP -> {
        known.size(expression, rounds);
        known.entrySize(fold.loopStep()).ifPresent(entry -> known.entrySize(expression, entry));
      }
      default -> {
        // Its size is not known.
      }
    }
  }
}

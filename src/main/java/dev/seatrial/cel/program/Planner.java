package dev.seatrial.cel.program;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import dev.seatrial.cel.library.Callable;
import dev.seatrial.cel.library.Callable.Evaluation;
import dev.seatrial.cel.library.Functions;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.ObjectValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.TypeValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the steps of a checked expression. As {@code planner.go}. */
final class Planner {
  private final CelAbstractSyntaxTree tree;

  Planner(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /** The plan. Throws {@link PlanProblem} where a constant part of it fails. */
  Step plan(CelExpr expression) {
    return switch (expression.getKind()) {
      case CALL -> Folding.folded(call(expression, expression.call()));
      case IDENT -> identifier(expression.id(), expression.ident().name());
      case CONSTANT -> new ConstantStep(expression.id(), Constants.value(expression.constant()));
      case SELECT -> select(expression, expression.select());
      case LIST -> Folding.folded(list(expression));
      case MAP -> Folding.folded(map(expression));
      case COMPREHENSION -> fold(expression, expression.comprehension());
      case STRUCT -> struct(expression);
      case NOT_SET -> throw new PlanProblem("unsupported expr: " + expression.getKind());
    };
  }

  private Step identifier(long id, String name) {
    Optional<CelReference> reference = tree.getReference(id);
    String full = reference.map(CelReference::name).orElse(name);
    boolean isType = tree.getType(id).filter(type -> type.kind() == CelKind.TYPE).isPresent();
    if (isType && ObjectValue.isConstructed(full)) {
      throw new PlanProblem("reference to undefined type: " + full);
    }
    return isType && reference.isPresent()
        ? new ConstantStep(id, new TypeValue(full))
        : new AttributeStep(new VariableAttribute(id, full));
  }

  private Step select(CelExpr expression, CelSelect select) {
    if (tree.getReference(expression.id()).isPresent()) {
      return identifier(expression.id(), select.field());
    }
    Attribute attribute = attribute(plan(select.operand()));
    Value field = new TextValue(select.field());
    if (select.testOnly()) {
      attribute.add(new PresenceQualifier(expression.id(), field));
      return new PresenceStep(expression.id(), attribute);
    }
    attribute.add(new KeyQualifier(expression.id(), field, false));
    return new AttributeStep(attribute);
  }

  private static Attribute attribute(Step step) {
    if (step instanceof AttributeStep plain) {
      return plain.attribute();
    }
    return step instanceof PresenceStep presence
        ? presence.attribute()
        : new RelativeAttribute(step.id(), step);
  }

  private Step call(CelExpr expression, CelCall call) {
    List<Step> arguments = new ArrayList<>();
    call.target().ifPresent(target -> arguments.add(plan(target)));
    call.args().forEach(argument -> arguments.add(plan(argument)));
    long id = expression.id();
    return switch (call.function()) {
      case "_&&_" -> new LogicStep(id, arguments, BoolValue.FALSE);
      case "_||_" -> new LogicStep(id, arguments, BoolValue.TRUE);
      case "_?_:_" -> conditional(id, arguments);
      case EqualityStep.EQUALS, EqualityStep.NOT_EQUALS ->
          new EqualityStep(id, call.function(), arguments);
      case "_[_]" -> index(id, arguments, false);
      case "_?._", "_[?_]" -> index(id, arguments, true);
      case "or" -> new OrStep(id, arguments.get(0), arguments.get(1));
      case "orValue" -> new OrValueStep(id, arguments.get(0), arguments.get(1));
      case "@not_strictly_false" -> notStrictlyFalse(id, arguments);
      default -> function(id, call.function(), arguments);
    };
  }

  private static Step conditional(long id, List<Step> parts) {
    return new AttributeStep(
        new ConditionalAttribute(
            id, parts.get(0), attribute(parts.get(1)), attribute(parts.get(2))));
  }

  private static Step index(long id, List<Step> parts, boolean optional) {
    Attribute attribute = attribute(parts.get(0));
    Step key = parts.get(1);
    attribute.add(
        key instanceof ConstantStep constant
            ? new KeyQualifier(id, constant.value(), optional)
            : new ComputedQualifier(id, key(id, key), optional));
    return new AttributeStep(attribute);
  }

  private static Attribute key(long id, Step step) {
    boolean isAttribute = step instanceof AttributeStep || step instanceof PresenceStep;
    return isAttribute ? attribute(step) : new RelativeAttribute(id, step);
  }

  private static Step notStrictlyFalse(long id, List<Step> arguments) {
    return new CallStep(
        id,
        "@not_strictly_false",
        "not_strictly_false",
        arguments,
        new Callable(
            values -> values.get(0) instanceof BoolValue truth ? truth : BoolValue.TRUE,
            Evaluation.WITH_ERRORS));
  }

  private Step function(long id, String name, List<Step> arguments) {
    List<String> overloads =
        tree.getReference(id).map(CelReference::overloadIds).map(List::copyOf).orElse(List.of());
    String overload = overloads.size() == 1 ? overloads.get(0) : "";
    Callable callable =
        Functions.find(name, overload)
            .orElseGet(
                () ->
                    new Callable(
                        values -> new ErrorValue("no such overload: " + name), Evaluation.ALL));
    return new CallStep(id, name, overload, arguments, callable);
  }

  private Step list(CelExpr expression) {
    List<Step> items = expression.list().elements().stream().map(this::plan).toList();
    return new ListStep(expression.id(), items, List.copyOf(expression.list().optionalIndices()));
  }

  private Step map(CelExpr expression) {
    List<MapStep.Entry> entries = new ArrayList<>();
    for (CelExpr.CelMap.Entry entry : expression.map().entries()) {
      entries.add(new MapStep.Entry(plan(entry.key()), plan(entry.value()), entry.optionalEntry()));
    }
    return new MapStep(expression.id(), entries);
  }

  private Step struct(CelExpr expression) {
    List<StructStep.Entry> entries = new ArrayList<>();
    for (CelExpr.CelStruct.Entry entry : expression.struct().entries()) {
      entries.add(
          new StructStep.Entry(entry.fieldKey(), plan(entry.value()), entry.optionalEntry()));
    }
    String name = expression.struct().messageName();
    return new StructStep(expression.id(), name, entries);
  }

  private Step fold(CelExpr expression, CelComprehension fold) {
    Step initial = plan(fold.accuInit());
    Step range = plan(fold.iterRange());
    FoldStep.Body body =
        new FoldStep.Body(plan(fold.loopCondition()), plan(fold.loopStep()), plan(fold.result()));
    FoldStep.Loop loop = new FoldStep.Loop(fold.iterVar(), fold.iterVar2(), fold.accuVar());
    return new FoldStep(expression.id(), loop, range, initial, body);
  }
}

package dev.seatrial.cel.cost;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known so far of the parts of an expression: paths, sizes, variables of macros. */
final class Known {
  private static final List<String> RESULTS = List.of("@result", "__result__");

  private final CelAbstractSyntaxTree tree;
  private final Sizes sizes;
  private final Map<Long, List<String>> paths = new LinkedHashMap<>();
  private final Map<Long, Range> computed = new LinkedHashMap<>();
  private final Map<Long, EntrySize> entries = new LinkedHashMap<>();
  private final Map<String, Deque<Variable>> variables = new LinkedHashMap<>();

  Known(CelAbstractSyntaxTree tree, Sizes sizes) {
    this.tree = tree;
    this.sizes = sizes;
  }

  private record Variable(List<String> path, Optional<Range> size, Optional<EntrySize> entry) {}

  CelType type(CelExpr expression) {
    return tree.getType(expression.id()).orElse(SimpleType.DYN);
  }

  private Optional<Variable> variable(CelExpr expression) {
    return expression.getKind() == Kind.IDENT
        ? variable(expression.ident().name())
        : Optional.empty();
  }

  private Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name)).map(Deque::peek);
  }

  Optional<List<String>> variablePath(String name) {
    return variable(name).map(Variable::path);
  }

  List<String> path(CelExpr expression) {
    return variable(expression)
        .map(Variable::path)
        .orElseGet(() -> paths.getOrDefault(expression.id(), List.of()));
  }

  void path(CelExpr expression, List<String> path) {
    paths.put(expression.id(), path);
  }

  Node node(CelExpr expression) {
    List<String> path = path(expression);
    boolean isResult = !path.isEmpty() && RESULTS.contains(path.get(0));
    return new Node(
        isResult ? List.of() : path, type(expression), Optional.of(expression), size(expression));
  }

  void size(CelExpr expression, Range size) {
    computed.put(expression.id(), size);
  }

  Range sizeOrUnknown(CelExpr expression) {
    return size(expression).orElse(Range.UNKNOWN);
  }

  Optional<Range> size(CelExpr expression) {
    Range found = computed.get(expression.id());
    if (found != null) {
      return Optional.of(found);
    }
    Optional<Range> written = written(expression);
    if (written.isPresent()) {
      return written;
    }
    Optional<Range> ofData = sizes.at(path(expression));
    if (ofData.isPresent()) {
      computed.put(expression.id(), ofData.get());
      return ofData;
    }
    return isScalar(type(expression))
        ? Optional.of(Range.exactly(1))
        : variable(expression).flatMap(Variable::size);
  }

  private static Optional<Range> written(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> Optional.of(Range.exactly(length(expression.constant())));
      case LIST -> Optional.of(Range.exactly(expression.list().elements().size()));
      case MAP -> Optional.of(Range.exactly(expression.map().entries().size()));
      default -> Optional.empty();
    };
  }

  private static long length(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> constant.stringValue().codePoints().count();
      case BYTES_VALUE -> constant.bytesValue().size();
      default -> 1;
    };
  }

  private static boolean isScalar(CelType type) {
    return switch (type.kind()) {
      case BOOL, DOUBLE, DURATION, INT, TIMESTAMP, UINT -> true;
      case OPAQUE -> type.name().equals(OptionalType.NAME) && isScalar(type.parameters().get(0));
      default -> false;
    };
  }

  void entrySize(CelExpr expression, EntrySize size) {
    entries.put(expression.id(), size);
  }

  Optional<EntrySize> entrySize(CelExpr expression) {
    return Optional.ofNullable(entries.get(expression.id()))
        .or(() -> variable(expression).flatMap(Variable::entry));
  }

  void copySizes(CelExpr to, CelExpr from) {
    size(from).ifPresent(size -> size(to, size));
    entrySize(from).ifPresent(entry -> entrySize(to, entry));
  }

  /** Lets a name stand for the value of an expression. */
  void bind(String name, CelExpr value) {
    push(name, new Variable(path(value), size(value), entrySize(value)));
  }

  /** Lets the variables of a loop stand for what it goes over. */
  void bindItems(CelComprehension fold) {
    CelExpr range = fold.iterRange();
    Optional<EntrySize> entry = entrySize(range);
    CelKind container = entry.map(EntrySize::container).orElseGet(() -> type(range).kind());
    boolean isList = container == CelKind.LIST;
    Optional<Range> key = entry.map(EntrySize::key);
    Optional<Range> value = entry.map(EntrySize::value);
    String keys = isList ? "@indices" : "@keys";
    String values = isList ? "@items" : "@values";
    if (!fold.iterVar2().isEmpty()) {
      push(fold.iterVar(), item(range, keys, key));
      push(fold.iterVar2(), item(range, values, value));
    } else if (isList) {
      push(fold.iterVar(), item(range, "@items", value));
    } else {
      push(fold.iterVar(), item(range, "@keys", key));
    }
  }

  private Variable item(CelExpr range, String part, Optional<Range> size) {
    return new Variable(Estimator.appended(path(range), part), size, Optional.empty());
  }

  private void push(String name, Variable variable) {
    variables.computeIfAbsent(name, key -> new ArrayDeque<>()).push(variable);
  }

  void release(String name) {
    Optional.ofNullable(variables.get(name)).ifPresent(Deque::pop);
  }
}

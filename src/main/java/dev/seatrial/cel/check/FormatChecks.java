package dev.seatrial.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.seatrial.cel.library.FormatWords;
import dev.seatrial.cel.library.TextFormat;
import dev.seatrial.cel.library.TextFormat.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Formats written out that don't fit the list written out for them. As {@code
 * stringFormatValidator} in {@code ext/formatting.go} of cel-go.
 */
final class FormatChecks {
  private static final List<CelKind> WRITABLE =
      List.of(
          CelKind.LIST,
          CelKind.MAP,
          CelKind.INT,
          CelKind.UINT,
          CelKind.DOUBLE,
          CelKind.BOOL,
          CelKind.STRING,
          CelKind.TIMESTAMP,
          CelKind.BYTES,
          CelKind.DURATION,
          CelKind.TYPE,
          CelKind.NULL_TYPE);

  private FormatChecks() {}

  static void check(CelAbstractSyntaxTree tree, List<CelExpr> parts, Report report) {
    parts.stream().filter(FormatChecks::isWritten).forEach(call -> check(tree, call, report));
  }

  private static boolean isWritten(CelExpr part) {
    if (part.getKind() != Kind.CALL || !part.call().function().equals("format")) {
      return false;
    }
    Optional<CelExpr> format = part.call().target();
    return format.filter(FormatChecks::isText).isPresent()
        && part.call().args().size() == 1
        && part.call().args().get(0).getKind() == Kind.LIST;
  }

  private static boolean isText(CelExpr part) {
    return part.getKind() == Kind.CONSTANT
        && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  private static void check(CelAbstractSyntaxTree tree, CelExpr call, Report report) {
    String format = call.call().target().orElseThrow().constant().stringValue();
    TypedArguments arguments =
        new TypedArguments(tree, call.call().args().get(0).list().elements());
    try {
      TextFormat.filled(format, arguments);
      int places = TextFormat.places(format);
      if (arguments.size() > places) {
        report.at(
            call.id(),
            "too many arguments supplied to string.format (expected "
                + places
                + ", got "
                + arguments.size()
                + ")");
      }
    } catch (Problem problem) {
      long place = problem.argument() < 0 ? call.id() : problem.argument();
      report.at(place, problem.words());
    }
  }

  /** The items of the list by their types; a problem's argument is the id of the part at fault. */
  private record TypedArguments(CelAbstractSyntaxTree tree, List<CelExpr> items)
      implements TextFormat.Arguments {
    @Override
    public int size() {
      return items.size();
    }

    @Override
    public String written(int index, char verb, OptionalInt precision) throws Problem {
      CelExpr item = items.get(index);
      if (verb == 's') {
        checkWritable(item);
      } else {
        check(item, verb, kinds(verb));
      }
      return "";
    }

    private static List<CelKind> kinds(char verb) {
      return switch (verb) {
        case 'f', 'e' -> List.of(CelKind.DOUBLE, CelKind.STRING);
        case 'b' -> List.of(CelKind.INT, CelKind.UINT, CelKind.BOOL);
        case 'x', 'X' -> List.of(CelKind.INT, CelKind.UINT, CelKind.STRING, CelKind.BYTES);
        default -> List.of(CelKind.INT, CelKind.UINT);
      };
    }

    private void check(CelExpr item, char verb, List<CelKind> kinds) throws Problem {
      CelKind kind = tree.getTypeOrThrow(item.id()).kind();
      if (kind != CelKind.DYN && !kinds.contains(kind)) {
        String type = tree.getTypeOrThrow(item.id()).name();
        throw new Problem(FormatWords.refusal(verb, type), (int) item.id());
      }
    }

    private void checkWritable(CelExpr item) throws Problem {
      check(item, 's', WRITABLE);
      if (item.getKind() == Kind.LIST) {
        for (CelExpr inner : item.list().elements()) {
          checkWritable(inner);
        }
      } else if (item.getKind() == Kind.MAP) {
        for (CelExpr.CelMap.Entry entry : item.map().entries()) {
          checkWritable(entry.key());
          checkWritable(entry.value());
        }
      }
    }
  }
}

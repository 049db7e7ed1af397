package dev.seatrial.cel.check;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dev.cel's type checker says, as cel-go's checker says it. */
record TypeWords(List<CelExpr> parts, Report report) {
  private static final String CANDIDATES = " (candidates: ";
  private static final String ERROR = "!error!";
  private static final Pattern LOGIC =
      Pattern.compile(".*'(_&&_|_\\|\\|_)' applied to '\\((.*), (.*)\\)'");
  private static final Pattern NO_TYPE = Pattern.compile("'.*' is not a (message )?type");
  private static final Pattern NO_FIELDS =
      Pattern.compile(
          "Message type resolution failure while referencing field .* type '(.*)' was.*");
  private static final Pattern FIELD_TYPE = Pattern.compile("expected type of field '(.*)' is '.*");
  private static final Pattern FREE_TYPE = Pattern.compile("%[A-Za-z]+[0-9]+");

  void report(CelIssue issue) {
    String words = issue.getMessage();
    int candidates = words.indexOf(CANDIDATES);
    String plain = named(candidates < 0 ? words : words.substring(0, candidates));
    Optional<CelExpr> part = part(issue.getExprId());
    Matcher logic = LOGIC.matcher(plain);
    Matcher fieldType = FIELD_TYPE.matcher(plain);
    Matcher noFields = NO_FIELDS.matcher(plain);
    if (logic.matches() && part.isPresent()) {
      reportTerms(part.get(), List.of(logic.group(2), logic.group(3)));
    } else if (NO_TYPE.matcher(plain).matches()) {
      part.filter(found -> found.getKind() == Kind.STRUCT).ifPresent(this::reportUndeclared);
    } else if (plain.contains(" cannot be range of a comprehension ")) {
      long place =
          part.map(fold -> fold.comprehension().iterRange().id()).orElse(issue.getExprId());
      report.at(place, plain);
    } else if (fieldType.matches()) {
      report.at(entry(part, fieldType.group(1)).orElse(issue.getExprId()), plain);
    } else if (noFields.matches()) {
      report.at(issue.getExprId(), "unexpected failed resolution of '" + noFields.group(1) + "'");
    } else if (!plain.startsWith("Message type resolution failure")) {
      report.at(issue.getExprId(), plain);
    }
  }

  private Optional<CelExpr> part(long id) {
    return parts.stream().filter(part -> part.id() == id).findFirst();
  }

  // cel-go blames the field, not the object.
  private static Optional<Long> entry(Optional<CelExpr> part, String field) {
    return part.filter(found -> found.getKind() == Kind.STRUCT).stream()
        .flatMap(found -> found.struct().entries().stream())
        .filter(entry -> entry.fieldKey().equals(field))
        .map(CelExpr.CelStruct.Entry::id)
        .findFirst();
  }

  // What is any one type to dev.cel is any type to cel-go, and times have short names there.
  private static String named(String words) {
    if (!words.contains("applied to") && !words.startsWith("expected type")) {
      return words;
    }
    return FREE_TYPE
        .matcher(words)
        .replaceAll("dyn")
        .replace("*error*", ERROR)
        .replace("google.protobuf.Duration", "duration")
        .replace("google.protobuf.Timestamp", "timestamp");
  }

  // cel-go asks of each term by itself whether it is a boolean.
  private void reportTerms(CelExpr call, List<String> types) {
    for (int i = 0; i < types.size(); i++) {
      if (!List.of("bool", "dyn", "any", ERROR).contains(types.get(i))) {
        report.at(
            call.call().args().get(i).id(),
            "expected type 'bool' but found '" + types.get(i) + "'");
      }
    }
  }

  private void reportUndeclared(CelExpr struct) {
    report.at(
        struct.id(),
        "undeclared reference to '" + struct.struct().messageName() + "' (in container '')");
  }
}

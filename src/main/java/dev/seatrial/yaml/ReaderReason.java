package dev.seatrial.yaml;

import java.util.List;

/**
 * Why a document is not YAML, as the library says it and as kubectl does.
 *
 * @param context how the library's context begins
 * @param problem what the library's problem contains
 */
// As scannerc.go and parserc.go of go.yaml.in/yaml/v2, v2.4.
record ReaderReason(String context, String problem, String said) {
  private static final String BLOCK_SCALAR = "while scanning a block scalar";
  private static final String TAG = "while scanning a tag";
  static final String NO_TOKEN = "found character that cannot start any token";

  /** The first that fits counts. */
  private static final List<ReaderReason> ALL =
      List.of(
          notAllowed("mapping values", "mapping values"),
          notAllowed("sequence entries", "block sequence entries"),
          notAllowed("mapping keys", "mapping keys"),
          of("could not find expected ':'", "could not find expected ':'"),
          of("found unexpected end of stream", "found unexpected end of stream"),
          of("found unexpected document separator", "found unexpected document indicator"),
          of("found unknown escape character", "found unknown escape character"),
          of("expected escape sequence", "did not find expected hexdecimal number"),
          of("that cannot start any token", NO_TOKEN),
          of("found a key after", NO_TOKEN),
          in(BLOCK_SCALAR, "range 1-9", "found an indentation indicator equal to 0"),
          in(BLOCK_SCALAR, "", "did not find expected comment or line break"),
          // An anchor or an alias.
          in("while scanning an a", "", "did not find expected alphabetic or numeric character"),
          in(TAG, "expected '>'", "did not find the expected '>'"),
          in(TAG, "", "did not find expected whitespace or line break"),
          of("expected the node content", "did not find expected node content"),
          in("while parsing a block mapping", "", "did not find expected key"),
          in("while parsing a block collection", "", "did not find expected '-' indicator"),
          in("while parsing a flow sequence", "", "did not find expected ',' or ']'"),
          in("while parsing a flow mapping", "", "did not find expected ',' or '}'"),
          of("found undefined tag handle", "found undefined tag handle"),
          of("expected '<document start>'", "did not find expected <document start>"));

  private static ReaderReason notAllowed(String what, String said) {
    return of(what + " are not allowed", said + " are not allowed in this context");
  }

  private static ReaderReason of(String problem, String said) {
    return in("", problem, said);
  }

  private static ReaderReason in(String context, String problem, String said) {
    return new ReaderReason(context, problem, said);
  }

  /** What kubectl says; the library's own words where it knows a reason of its own. */
  static String said(String context, String problem) {
    return ALL.stream()
        .filter(reason -> context.startsWith(reason.context) && problem.contains(reason.problem))
        .findFirst()
        .map(ReaderReason::said)
        .orElse(problem);
  }
}

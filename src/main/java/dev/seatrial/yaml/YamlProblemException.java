package dev.seatrial.yaml;

/** Carries a {@link YamlProblem} out of the depth of a document, no further than its reader. */
final class YamlProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient YamlProblem problem;

  YamlProblemException(YamlProblem.Kind kind, String message, Place place) {
    this(new YamlProblem(kind, message, place));
  }

  YamlProblemException(YamlProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  static YamlProblemException tooDeep(int mostLevels, Place place) {
    return new YamlProblemException(
        YamlProblem.Kind.LIMIT,
        "values stand too deep in each other; the limit on levels is " + mostLevels,
        place);
  }

  YamlProblem problem() {
    return problem;
  }
}

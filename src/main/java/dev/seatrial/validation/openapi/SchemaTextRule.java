package dev.seatrial.validation.openapi;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.format.GoRegexp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The length, pattern and format of texts.
 *
 * <p>As {@code stringValidator} and {@code formatValidator} in {@code pkg/validation/validate} of
 * {@code k8s.io/kube-openapi}, v1.37. Patterns are RE2, which takes no longer than the text is.
 */
final class SchemaTextRule {
  private final Map<String, Optional<Pattern>> patterns = new LinkedHashMap<>();

  /** The first that is wrong with length and pattern. */
  SchemaResult check(String text, Structural schema, SchemaPlace place) {
    long length = text.codePointCount(0, text.length());
    Tree most = schema.tree().at("maxLength");
    if (!most.isUnset() && length > most.number(0)) {
      return SchemaResult.of(
          words(place, " in body should be at most " + most.number(0) + " chars long"),
          new FieldError(Type.TOO_LONG, place.whole(), Tree.of(""), mostBytes(most.number(0))));
    }
    Tree least = schema.tree().at("minLength");
    if (!least.isUnset() && length < least.number(0)) {
      return invalid(place, text, " in body should be at least " + least.number(0) + " chars long");
    }
    String pattern = schema.tree().text("", "pattern");
    return pattern.isEmpty() ? new SchemaResult() : checkPattern(text, pattern, place);
  }

  private SchemaResult checkPattern(String text, String pattern, SchemaPlace place) {
    Optional<Pattern> compiled = patterns.computeIfAbsent(pattern, SchemaTextRule::compiled);
    if (compiled.isEmpty()) {
      String problem = GoRegexp.problem(pattern).orElse("");
      return invalid(
          place,
          text,
          " in body should match '" + pattern + ", but pattern is invalid: " + problem + "'");
    }
    return compiled.get().matcher(text).find()
        ? new SchemaResult()
        : invalid(place, text, " in body should match '" + pattern + "'");
  }

  private static Optional<Pattern> compiled(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  static SchemaResult checkFormat(String text, String format, SchemaPlace place) {
    if (StringFormats.fits(text, format)) {
      return new SchemaResult();
    }
    String words = words(place, " in body must be of type " + format + ": " + GoText.quoted(text));
    return SchemaResult.of(
        words, new FieldError(Type.TYPE_INVALID, place.whole(), Tree.of(text), words));
  }

  private static SchemaResult invalid(SchemaPlace place, String text, String words) {
    String message = words(place, words);
    return SchemaResult.of(
        message, new FieldError(Type.INVALID, place.whole(), Tree.of(text), message));
  }

  private static String words(SchemaPlace place, String words) {
    return place.text() + words;
  }

  private static String mostBytes(long most) {
    return "may not be more than " + most + (most == 1 ? " byte" : " bytes");
  }
}

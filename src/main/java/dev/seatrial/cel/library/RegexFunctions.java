package dev.seatrial.cel.library;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * RE2 regular expressions: {@code matches}, {@code find}, {@code findAll}.
 *
 * <p>As {@code string.go} of cel-go and {@code library/regex.go} of the API server.
 */
final class RegexFunctions {
  private RegexFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .allOfTwo("matches", value -> value instanceof TextValue, RegexFunctions::matches)
        .two("string_find_string", RegexFunctions::find)
        .two("string_find_all_string", (text, regex) -> findAll(text, regex, -1))
        .many(
            "string_find_all_string_int",
            arguments ->
                findAll(arguments.get(0), arguments.get(1), ((IntValue) arguments.get(2)).value()));
  }

  private static Value matches(Value text, Value regex) {
    if (!(regex instanceof TextValue pattern)) {
      return ErrorValue.noOverload(regex);
    }
    try {
      return BoolValue.of(Pattern.compile(pattern.value()).matcher(text.text()).find());
    } catch (PatternSyntaxException e) {
      return new ErrorValue(RegexWords.of(e));
    }
  }

  private static Value find(Value text, Value regex) {
    try {
      Matcher matcher = Pattern.compile(regex.text()).matcher(text.text());
      return new TextValue(matcher.find() ? matcher.group() : "");
    } catch (PatternSyntaxException e) {
      return illegal(e);
    }
  }

  private static Value findAll(Value text, Value regex, long most) {
    try {
      Matcher matcher = Pattern.compile(regex.text()).matcher(text.text());
      List<String> found = new ArrayList<>();
      while ((most < 0 || found.size() < most) && matcher.find()) {
        found.add(matcher.group());
      }
      return PlainList.ofTexts(found);
    } catch (PatternSyntaxException e) {
      return illegal(e);
    }
  }

  private static ErrorValue illegal(PatternSyntaxException problem) {
    return new ErrorValue("Illegal regex: " + RegexWords.of(problem));
  }
}

package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.List;

/** What can be done with texts. As {@code ext/strings.go} of cel-go, version 2. */
final class TextFunctions {
  private TextFunctions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    tests(bindings);
    cuts(bindings);
    return bindings
        .one("string_lower_ascii", text -> of(AsciiCase.lower(text.text())))
        .one("string_upper_ascii", text -> of(AsciiCase.upper(text.text())))
        .many("string_replace_string_string", arguments -> of(TextReplacement.of(arguments, -1)))
        .many(
            "string_replace_string_string_int",
            arguments -> of(TextReplacement.of(arguments, number(arguments.get(3)))))
        .two("string_split_string", (text, by) -> TextSplit.of(text.text(), by.text(), -1))
        .many(
            "string_split_string_int",
            arguments ->
                TextSplit.of(
                    arguments.get(0).text(), arguments.get(1).text(), number(arguments.get(2))))
        .one("list_join", list -> joined(list, ""))
        .two("list_join_string", (list, by) -> joined(list, by.text()))
        .many("string_format", all -> FormattedValues.of(all.get(0).text(), (ListValue) all.get(1)))
        .one("strings_quote", text -> of(TextQuote.of(text.text())));
  }

  private static void tests(Bindings bindings) {
    bindings
        .allOfTwo("contains", v -> true, (text, part) -> test(text, part, String::contains))
        .allOfTwo("startsWith", v -> true, (text, part) -> test(text, part, String::startsWith))
        .allOfTwo("endsWith", v -> true, (text, part) -> test(text, part, String::endsWith));
  }

  private interface TextTest {
    boolean of(String text, String part);
  }

  private static Value test(Value text, Value part, TextTest test) {
    if (!(text instanceof TextValue whole)) {
      return ErrorValue.noOverload(text);
    }
    return part instanceof TextValue other
        ? BoolValue.of(test.of(whole.value(), other.value()))
        : ErrorValue.noOverload(part);
  }

  private static void cuts(Bindings bindings) {
    bindings
        .two("string_char_at_int", (text, at) -> CharacterIndex.of(text).charAt(number(at)))
        .two("string_index_of_string", (text, part) -> CharacterIndex.of(text).indexOf(part, 0))
        .many(
            "string_index_of_string_int",
            all -> CharacterIndex.of(all.get(0)).indexOf(all.get(1), number(all.get(2))))
        .two("string_last_index_of_string", (a, b) -> CharacterIndex.of(a).lastIndexOf(b))
        .many(
            "string_last_index_of_string_int",
            all -> CharacterIndex.of(all.get(0)).lastIndexOf(all.get(1), number(all.get(2))))
        .two("string_substring_int", (text, from) -> CharacterIndex.of(text).from(number(from)))
        .many(
            "string_substring_int_int",
            all -> CharacterIndex.of(all.get(0)).between(number(all.get(1)), number(all.get(2))))
        .one("string_trim", text -> of(TextSpace.trimmed(text.text())));
  }

  private static long number(Value value) {
    return ((IntValue) value).value();
  }

  private static TextValue of(String text) {
    return new TextValue(text);
  }

  private static Value joined(Value value, String separator) {
    List<String> texts = ((ListValue) value).items().stream().map(Value::text).toList();
    return of(String.join(separator, texts));
  }
}

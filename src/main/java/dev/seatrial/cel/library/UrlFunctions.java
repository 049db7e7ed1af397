package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;

/** URLs and their parts. As {@code library/urls.go}, v0.37. */
final class UrlFunctions {
  private UrlFunctions() {}

  static Bindings bindings() {
    return new Bindings()
        .one("string_to_url", text -> read(text.text()))
        .one("is_url_string", text -> BoolValue.of(!read(text.text()).isError()))
        .one("url_get_scheme", url -> new TextValue(url(url).scheme()))
        .one("url_get_host", url -> new TextValue(url(url).host()))
        .one("url_get_hostname", url -> new TextValue(url(url).hostname()))
        .one("url_get_port", url -> new TextValue(url(url).port()))
        .one("url_get_escaped_path", url -> new TextValue(url(url).path()))
        .one("url_get_query", url -> url(url).queryValues());
  }

  private static Url url(Value value) {
    return (Url) value;
  }

  private static Value read(String text) {
    try {
      return UrlReader.read(text);
    } catch (UrlReader.Malformed malformed) {
      return new ErrorValue("URL parse error during conversion from string: " + malformed.words());
    }
  }
}

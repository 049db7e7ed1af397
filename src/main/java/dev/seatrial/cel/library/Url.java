package dev.seatrial.cel.library;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.PlainMap;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A URL as a value. As {@code URL} in {@code k8s.io/apiserver/pkg/cel/url.go}, v0.37, and {@code
 * net/url}.
 *
 * @param user with the {@code @} after it, or empty
 * @param host unescaped, with the port
 * @param path escaped
 * @param rest what stands after the path
 */
record Url(String scheme, String user, String host, String path, String query, String rest)
    implements Value {

  String hostname() {
    String name =
        host.substring(0, host.length() - (port().isEmpty() ? bareColon() : port().length() + 1));
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  private int bareColon() {
    return host.endsWith(":") ? 1 : 0;
  }

  String port() {
    int colon = host.lastIndexOf(':');
    boolean inBrackets = host.lastIndexOf(']') > colon;
    return colon < 0 || inBrackets ? "" : host.substring(colon + 1);
  }

  /** The values of each key of the query; pairs that can't be read are left out. */
  Value queryValues() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty() || pair.contains(";")) {
        continue;
      }
      int equals = pair.indexOf('=');
      Optional<String> key = UrlEscapes.ofQuery(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = UrlEscapes.ofQuery(equals < 0 ? "" : pair.substring(equals + 1));
      if (key.isPresent() && value.isPresent()) {
        values.computeIfAbsent(key.get(), name -> new ArrayList<>()).add(value.get());
      }
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    values.forEach((key, all) -> entries.put(new TextValue(key), PlainList.ofTexts(all)));
    return new PlainMap(entries);
  }

  @Override
  public String type() {
    return "kubernetes.URL";
  }

  @Override
  public Value equalTo(Value other) {
    return other instanceof Url ? BoolValue.of(equals(other)) : ErrorValue.noOverload(other);
  }

  @Override
  public String text() {
    return (scheme.isEmpty() ? "" : scheme + ":")
        + (host.isEmpty() ? "" : "//" + user + host)
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + rest;
  }
}

package dev.seatrial.server;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param method in capitals
 * @param path its parts, decoded
 * @param query its parameters, each with all its values in their order
 * @param headers by their names in small letters
 */
record Request(
    String method,
    List<String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    ByteBuffer body) {
  /** What stands between the values of a header that must not be mixed up: none holds it. */
  static final String SEVERAL = "\n";

  /** The parts between slashes, of which the first and the last may mean nothing. */
  static List<String> path(String raw) {
    List<String> parts = new ArrayList<>();
    for (String part : raw.replaceFirst("^/", "").split("/", -1)) {
      parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    if (parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        query
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  /** A parameter; empty where it is not given. */
  String parameter(String name) {
    return query.getOrDefault(name, List.of("")).get(0);
  }

  /** All parameters, each with its first value. */
  Map<String, String> parameters() {
    Map<String, String> first = new LinkedHashMap<>();
    query.forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  /** A truth among the parameters; false where it is not given. */
  boolean flag(String name) {
    String text = parameter(name);
    return query.containsKey(name) && !text.equalsIgnoreCase("false") && !text.equals("0");
  }

  /**
   * The request that one of the old paths for watching stands for.
   *
   * @param at where in the path the word for it is
   */
  // As the WATCH and WATCHLIST actions in apiserver/pkg/endpoints/installer.go, v1.37.
  Request watching(int at) {
    List<String> plain = new ArrayList<>(path);
    plain.remove(at);
    Map<String, List<String>> parameters = new LinkedHashMap<>(query);
    parameters.put("watch", List.of("true"));
    boolean within = plain.get(at).equals("namespaces") && plain.size() > at + 2;
    int name = within ? at + 3 : at + 1;
    if (plain.size() > name) {
      parameters.put("fieldSelector", List.of("metadata.name=" + plain.remove(name)));
    }
    return new Request(method, plain, parameters, headers, body);
  }

  /** The path as one text. */
  String rawPath() {
    return "/" + String.join("/", path);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The values of a header that a request may bring several times. */
  List<String> values(String name) {
    return headers.containsKey(name) ? List.of(header(name).split(SEVERAL, -1)) : List.of();
  }

  /** The kind of the body without its parameters, in small letters. */
  String contentType() {
    String type = header("content-type");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether people will read the answer: they say so, or use a program for people. */
  boolean isForPeople() {
    String pretty = parameter("pretty");
    if (!pretty.isEmpty()) {
      return List.of("1", "t", "T", "true", "TRUE", "True").contains(pretty);
    }
    String agent = header("user-agent");
    return agent.startsWith("curl") || agent.startsWith("Wget") || agent.startsWith("Mozilla/5.0");
  }

  /** Who manages what the request sets, unless it says so: the client's program. */
  // As managerOrUserAgent in apiserver/pkg/endpoints/handlers/create.go, v1.37.
  String client() {
    String agent = header("user-agent");
    int slash = agent.indexOf('/');
    String program = slash < 0 ? agent : agent.substring(0, slash);
    return program.isEmpty() ? "unknown" : program;
  }

  /** The body, whole. */
  byte[] bytes() {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }
}

package dev.seatrial.cel.library;

import dev.seatrial.tree.GoText;
import java.util.Optional;

/**
 * Reads absolute URLs and paths as {@code url.ParseRequestURI} and then {@code url.Parse} of Go's
 * {@code net/url}, in its words.
 */
public final class UrlReader {
  private static final String HOST_CHARACTERS = "-_.~!$&'()*+,;=:[]<>\"";
  private static final String USER_CHARACTERS = "-._:~!$&'()*+,;=%@";

  private final String whole;

  private UrlReader(String whole) {
    this.whole = whole;
  }

  /** What is wrong with a text. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String text, String words) {
      super("parse " + GoText.quoted(text) + ": " + words, null, false, false);
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  static Url read(String text) throws Malformed {
    UrlReader reader = new UrlReader(text);
    reader.parse(text);
    // A request has no fragment: only the second reading knows it.
    int hash = text.indexOf('#');
    Url url = reader.parse(hash < 0 ? text : text.substring(0, hash));
    String fragment = hash < 0 ? "" : text.substring(hash);
    reader.check(UrlEscapes.problem(fragment));
    return new Url(
        url.scheme(), url.user(), url.host(), url.path(), url.query(), url.rest() + fragment);
  }

  /**
   * What is wrong with a URL that may be relative, as {@code url.Parse} says it; nothing where it
   * is right.
   */
  public static Optional<String> refusal(String text) {
    int hash = text.indexOf('#');
    try {
      new UrlReader(hash < 0 ? text : text.substring(0, hash)).checkReference();
      new UrlReader(text).check(UrlEscapes.problem(hash < 0 ? "" : text.substring(hash)));
      return Optional.empty();
    } catch (Malformed malformed) {
      return Optional.of(malformed.words());
    }
  }

  private void checkReference() throws Malformed {
    checkCharacters(whole);
    String scheme = whole.equals("*") ? "" : scheme(whole);
    String rest = scheme.isEmpty() ? whole : whole.substring(scheme.length() + 1);
    int mark = rest.indexOf('?');
    String before = mark < 0 ? rest : rest.substring(0, mark);
    if (!before.startsWith("/")) {
      if (!scheme.isEmpty()) {
        return;
      }
      if (before.split("/", 2)[0].contains(":")) {
        throw problem("first path segment in URL cannot contain colon");
      }
    }
    // A host may be named without saying how to speak with it.
    located(scheme.isEmpty() && !before.startsWith("///") ? "any" : scheme, before, "");
  }

  private void checkCharacters(String text) throws Malformed {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw problem("net/url: invalid control character in URL");
    }
  }

  private Malformed problem(String words) {
    return new Malformed(whole, words);
  }

  private void check(Optional<String> problem) throws Malformed {
    if (problem.isPresent()) {
      throw problem(problem.get());
    }
  }

  private Url parse(String text) throws Malformed {
    checkCharacters(text);
    if (text.isEmpty()) {
      throw problem("empty url");
    }
    if (text.equals("*")) {
      return new Url("", "", "", "*", "", "");
    }
    String scheme = scheme(text);
    String rest = scheme.isEmpty() ? text : text.substring(scheme.length() + 1);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    String before = mark < 0 ? rest : rest.substring(0, mark);
    if (!before.startsWith("/")) {
      if (scheme.isEmpty()) {
        throw problem("invalid URI for request");
      }
      return new Url(AsciiCase.lower(scheme), "", "", "", query, before);
    }
    return located(AsciiCase.lower(scheme), before, query);
  }

  private String scheme(String text) throws Malformed {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        if (i == 0) {
          throw problem("missing protocol scheme");
        }
        return text.substring(0, i);
      }
      boolean more = c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0;
      if (!letter && (!more || i == 0)) {
        return "";
      }
    }
    return "";
  }

  private Url located(String scheme, String before, String query) throws Malformed {
    String path = before;
    String user = "";
    String host = "";
    if (!scheme.isEmpty() && before.startsWith("//")) {
      int slash = before.indexOf('/', 2);
      String authority = before.substring(2, slash < 0 ? before.length() : slash);
      path = slash < 0 ? "" : before.substring(slash);
      int at = authority.lastIndexOf('@');
      host = host(authority.substring(at + 1));
      user = authority.substring(0, at + 1);
      checkUser(user);
    }
    check(UrlEscapes.problem(path));
    return new Url(scheme, user, host, UrlEscapes.ofPath(path), query, "");
  }

  private void checkUser(String user) throws Malformed {
    boolean valid =
        user.chars()
            .allMatch(
                c -> c < 128 && Character.isLetterOrDigit(c) || USER_CHARACTERS.indexOf(c) >= 0);
    if (!valid) {
      throw problem("net/url: invalid userinfo");
    }
    check(UrlEscapes.problem(user));
  }

  private String host(String host) throws Malformed {
    int bracket = host.lastIndexOf(']');
    int colon = host.lastIndexOf(':');
    if (host.startsWith("[")) {
      if (bracket < 0) {
        throw problem("missing ']' in host");
      }
      checkPort(host.substring(bracket + 1));
    } else if (colon >= 0) {
      checkPort(host.substring(colon));
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = c >= 128 || Character.isLetterOrDigit(c) || HOST_CHARACTERS.indexOf(c) >= 0;
      if (c == '%') {
        check(UrlEscapes.problem(host.substring(i)));
        checkHostEscape(host.substring(i, i + 3));
      } else if (!plain) {
        throw problem("invalid character " + GoText.quoted(String.valueOf(c)) + " in host name");
      }
    }
    return UrlEscapes.unescaped(host);
  }

  // Only what is beyond ASCII may be escaped in a host.
  private void checkHostEscape(String escape) throws Malformed {
    if (Character.digit(escape.charAt(1), 16) < 8 && !escape.equals("%25")) {
      throw problem("invalid URL escape " + GoText.quoted(escape));
    }
  }

  private void checkPort(String port) throws Malformed {
    if (!port.isEmpty() && !port.matches(":[0-9]*")) {
      throw problem("invalid port " + GoText.quoted(port) + " after host");
    }
  }
}

package dev.seatrial.validation.openapi;

import dev.seatrial.validation.format.IpText;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a text is a URL that stands for itself: absolute, or a path from the root.
 *
 * <p>As {@code ParseRequestURI} in {@code net/url} of Go 1.26.
 */
final class GoUrl {
  private static final String USER_SIGNS = "-._:~!$&'()*+,;=%@";
  private static final String HOST_SIGNS = "!$&'()*+,;=:[]<>\"-_.~";

  private GoUrl() {}

  static boolean isRequestUri(String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return false;
    }
    if (text.equals("*")) {
      return true;
    }
    Optional<String> scheme = scheme(text);
    if (scheme.isEmpty()) {
      return false;
    }
    String name = scheme.get();
    String rest = withoutQuery(name.isEmpty() ? text : text.substring(name.length() + 1));
    if (!rest.startsWith("/")) {
      return !name.isEmpty();
    }
    if (name.isEmpty() || !rest.startsWith("//")) {
      return isEscapedWell(rest);
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    return isAuthority(name.toLowerCase(Locale.ROOT), authority)
        && isEscapedWell(slash < 0 ? "" : rest.substring(slash));
  }

  /** The scheme, which may be empty; nothing where there is a colon without one. */
  private static Optional<String> scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? Optional.empty() : Optional.of(text.substring(0, i));
      }
      boolean letter = isLetter(c);
      boolean later = i > 0 && (c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0);
      if (!letter && !later) {
        return Optional.of("");
      }
    }
    return Optional.of("");
  }

  private static String withoutQuery(String text) {
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  private static boolean isAuthority(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : authority.substring(0, at);
    return isHost(scheme, authority.substring(at + 1))
        && user.codePoints().allMatch(c -> isAlphanumeric(c) || USER_SIGNS.indexOf(c) >= 0)
        && isEscapedWell(user);
  }

  private static boolean isHost(String scheme, String host) {
    int open = host.lastIndexOf('[');
    if (open > 0) {
      return false;
    }
    if (open == 0) {
      int close = host.lastIndexOf(']');
      return close >= 0
          && isOptionalPort(host.substring(close + 1))
          && isIpv6(host.substring(1, close));
    }
    int colon = host.indexOf(':');
    boolean strict = scheme.equals("http") || scheme.equals("https");
    int port = strict ? colon : host.lastIndexOf(':');
    return (colon < 0 || isOptionalPort(host.substring(port))) && isHostName(host);
  }

  private static boolean isIpv6(String host) {
    int zone = host.indexOf("%25");
    String address = zone < 0 ? host : host.substring(0, zone);
    return IpText.parse(address).filter(ip -> !ip.isIpv4() && !ip.leadingZeros()).isPresent()
        && (zone < 0 || zone + 3 < host.length() && isEscapedWell(host.substring(zone)));
  }

  private static boolean isOptionalPort(String port) {
    return port.isEmpty()
        || port.charAt(0) == ':' && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isHostName(String host) {
    if (!isEscapedWell(host)) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '%') {
        // In a host only what is not ASCII may be escaped, and the sign itself.
        boolean ascii = Character.digit(host.charAt(i + 1), 16) < 8;
        if (ascii && !host.startsWith("%25", i)) {
          return false;
        }
        i += 2;
      } else if (c < 0x80 && !isAlphanumeric(c) && HOST_SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscapedWell(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static boolean isAlphanumeric(int c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}

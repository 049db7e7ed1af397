package dev.seatrial.validation.format;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;

/**
 * Names such as {@code example.com/controller}.
 *
 * <p>As {@code IsDomainPrefixedPath} in {@code util/validation/validation.go} of apimachinery,
 * v0.37.
 */
public final class DomainPrefixedPath {
  private DomainPrefixedPath() {}

  /** The field is required, and its value such a name. */
  public static void check(FieldValue field, FieldErrors errors) {
    String text = field.text();
    if (text.isEmpty()) {
      errors.required(field, "");
      return;
    }
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      errors.invalid(field, "must be a domain-prefixed path (such as \"acme.io/foo\")");
      return;
    }
    String host = text.substring(0, slash);
    String path = text.substring(slash + 1);
    errors.invalidEach(field, Tree.of(host), Formats.dnsSubdomain(host));
    errors.invalidEach(field, Tree.of(path), Formats.httpPath(path));
  }
}

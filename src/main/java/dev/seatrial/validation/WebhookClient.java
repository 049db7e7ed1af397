package dev.seatrial.validation;

import dev.seatrial.tree.Tree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API server reaches a webhook: by URL or by service.
 *
 * <p>Follows {@code k8s.io/apiserver/pkg/util/webhook/validation.go}, v1.37.
 */
final class WebhookClient {
  private static final String FORM = "; desired format: https://host[/path]";

  private WebhookClient() {}

  /** Exactly one of the two must be given. */
  static void check(FieldValue client, FieldErrors errors) {
    boolean url = client.at("url").isSet();
    if (url == client.at("service").isSet()) {
      errors.required(client, "exactly one of url or service is required");
    } else if (url) {
      checkUrl(client.at("url"), errors);
    } else {
      checkService(client.at("service"), errors);
    }
  }

  private static void checkUrl(FieldValue url, FieldErrors errors) {
    URI parsed;
    try {
      parsed = new URI(url.text());
    } catch (URISyntaxException malformed) {
      errors.required(
          url,
          "url must be a valid URL: parse \"" + url.text() + "\": " + malformed.getReason() + FORM);
      return;
    }
    String scheme = orEmpty(parsed.getScheme());
    if (!scheme.equalsIgnoreCase("https")) {
      errors.invalid(url, Tree.of(scheme), "'https' is the only allowed URL scheme" + FORM);
    }
    String authority = orEmpty(parsed.getRawAuthority());
    int at = authority.lastIndexOf('@');
    if (authority.substring(at + 1).isEmpty()) {
      errors.invalid(url, Tree.of(""), "host must be specified" + FORM);
    }
    if (at >= 0) {
      errors.invalid(
          url, Tree.of(authority.substring(0, at)), "user information is not permitted in the URL");
    }
    if (!orEmpty(parsed.getFragment()).isEmpty()) {
      errors.invalid(
          url, Tree.of(orEmpty(parsed.getFragment())), "fragments are not permitted in the URL");
    }
    if (!orEmpty(parsed.getRawQuery()).isEmpty()) {
      errors.invalid(
          url,
          Tree.of(orEmpty(parsed.getRawQuery())),
          "query parameters are not permitted in the URL");
    }
  }

  private static void checkService(FieldValue service, FieldErrors errors) {
    // Each of the two stands for the other: all callers upstream pass them the wrong way round.
    if (service.at("namespace").isEmpty()) {
      errors.required(service.at("name"), "");
    }
    if (service.at("name").isEmpty()) {
      errors.required(service.at("namespace"), "");
    }
    FieldValue port = service.at("port");
    List<String> wrong = Formats.portNumber(port.number());
    if (!wrong.isEmpty()) {
      errors.invalidNumber(port, "port is not valid: " + String.join(", ", wrong));
    }
    if (service.at("path").isSet()) {
      checkPath(service.at("path"), errors);
    }
  }

  private static void checkPath(FieldValue field, FieldErrors errors) {
    String path = field.text();
    if (path.isEmpty() || path.equals("/")) {
      return;
    }
    if (path.equals("//")) {
      errors.invalid(field, "segment[0] may not be empty");
      return;
    }
    if (!path.startsWith("/")) {
      errors.invalid(field, "must start with a '/'");
    }
    // The first character goes, whatever it is.
    String checked = path.substring(1);
    if (checked.endsWith("/")) {
      checked = checked.substring(0, checked.length() - 1);
    }
    String[] steps = checked.split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      String segment = "segment[" + i + "]";
      if (steps[i].isEmpty()) {
        errors.invalid(field, segment + " may not be empty");
        continue;
      }
      for (String problem : Formats.dnsSubdomain(steps[i])) {
        errors.invalid(field, segment + ": " + problem);
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

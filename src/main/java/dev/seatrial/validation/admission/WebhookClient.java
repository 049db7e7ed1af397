package dev.seatrial.validation.admission;

import dev.seatrial.cel.library.UrlReader;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the API server reaches a webhook: by URL or by service.
 *
 * <p>Follows {@code k8s.io/apiserver/pkg/util/webhook/validation.go}, v1.37.
 */
public final class WebhookClient {
  private static final String FORM = "; desired format: https://host[/path]";

  private static final Pattern URL =
      Pattern.compile(
          "(?s)((?<scheme>[a-zA-Z][-a-zA-Z0-9+.]*):)?(//(?<authority>[^/?#]*))?(?<path>[^?#]*)"
              + "(\\?(?<query>[^#]*))?(#(?<fragment>.*))?");

  private WebhookClient() {}

  /** Exactly one of the two must be given. */
  public static void check(FieldValue client, FieldErrors errors) {
    boolean url = client.at("url").isSet();
    if (url == client.at("service").isSet()) {
      errors.required(client, "exactly one of url or service is required");
    } else if (url) {
      checkUrl(client.at("url"), errors);
    } else {
      checkService(client.at("service"), errors);
    }
  }

  // As ValidateWebhookURL; the parts are told apart as url.Parse does.
  private static void checkUrl(FieldValue url, FieldErrors errors) {
    Matcher parts = URL.matcher(url.text());
    if (!parts.matches()) {
      return;
    }
    Optional<String> problem = UrlReader.refusal(url.text());
    if (problem.isPresent()) {
      errors.required(url, "url must be a valid URL: " + problem.get() + FORM);
      return;
    }
    String scheme = part(parts, "scheme").toLowerCase(Locale.ROOT);
    if (!scheme.equals("https")) {
      errors.invalid(url, Tree.of(scheme), "'https' is the only allowed URL scheme" + FORM);
    }
    String authority = part(parts, "authority");
    int at = authority.lastIndexOf('@');
    if (at + 1 == authority.length()) {
      errors.invalid(url, Tree.of(""), "host must be specified" + FORM);
    }
    if (at >= 0) {
      String user = authority.substring(0, at);
      errors.invalid(url, Tree.of(user), "user information is not permitted in the URL");
    }
    String fragment = part(parts, "fragment");
    if (!fragment.isEmpty()) {
      errors.invalid(url, Tree.of(fragment), "fragments are not permitted in the URL");
    }
    String query = part(parts, "query");
    if (!query.isEmpty()) {
      errors.invalid(url, Tree.of(query), "query parameters are not permitted in the URL");
    }
  }

  private static String part(Matcher parts, String name) {
    String part = parts.group(name);
    return part == null ? "" : part;
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
}

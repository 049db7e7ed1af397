package dev.seatrial.kubectl.call;

import dev.seatrial.authorization.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whom a command is run as. */
public final class Impersonation {
  private Impersonation() {}

  /** The headers of a request that is made in somebody's name. */
  // As RoundTrip of impersonatingRoundTripper in client-go/transport/round_trippers.go, v0.37.
  static Map<String, String> headers(Call call) {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, "user", call.flags().text("as"));
    put(headers, "uid", call.flags().text("as-uid"));
    put(headers, "group", String.join("\n", call.flags().texts("as-group")));
    extra(call).forEach((key, values) -> put(headers, "extra-" + key, String.join("\n", values)));
    return headers;
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put("impersonate-" + name, value);
    }
  }

  /** The administrator, or whom {@code --as} and its like name. */
  public static User user(Call call) {
    String name = call.flags().text("as");
    List<String> groups = call.flags().texts("as-group");
    String uid = call.flags().text("as-uid");
    Map<String, List<String>> extra = extra(call);
    if (!name.isEmpty()) {
      return User.impersonated(name, uid, groups).with(extra);
    }
    if (!groups.isEmpty() || !uid.isEmpty() || !extra.isEmpty()) {
      throw new KubectlError(
          "requesting uid, groups or user-extra for  without impersonating a user");
    }
    return User.ADMINISTRATOR;
  }

  /** What else is to be known of whom a command is run as; what names no value is passed over. */
  private static Map<String, List<String>> extra(Call call) {
    Map<String, List<String>> extra = new TreeMap<>();
    for (String pair : call.flags().texts("as-user-extra")) {
      int equals = pair.indexOf('=');
      if (equals >= 0) {
        extra
            .computeIfAbsent(
                pair.substring(0, equals).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    return extra;
  }
}

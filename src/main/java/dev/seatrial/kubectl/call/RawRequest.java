package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.server.LocalClient;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code --raw}: a request to a path as it is written, whose answer is printed as it comes. */
// As raw in kubectl/pkg/rawhttp/raw.go and RequestURI in client-go/rest/request.go, v0.37.
public final class RawRequest {
  private static final Pattern URI = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://[^/?]*)?(/.*)?");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");

  private final Call call;
  private final String method;

  private RawRequest(Call call, String method) {
    this.call = call;
    this.method = method;
  }

  /** Refuses the flags that make no sense with it, each where the command has it. */
  // As the Validate functions of create, replace and delete, which ask in this order.
  public static void check(Call call) {
    Flags flags = call.flags();
    refuse(isOn(call, "edit"), "--raw and --edit are mutually exclusive");
    refuse(isOn(call, "interactive"), "--interactive can not be used with --raw");
    List<String> files = flags.texts("filename");
    boolean none = files.isEmpty() && call.words().command().equals("delete");
    refuse(!none && files.size() != 1, "--raw can only use a single local file or stdin");
    refuse(!none && files.get(0).matches("https?://.*"), "--raw cannot read from a url");
    refuse(flags.flag("recursive"), "--raw and --recursive are mutually exclusive");
    boolean selects = call.words().command().equals("create") && !flags.text("selector").isEmpty();
    refuse(selects, "--raw and --selector (-l) are mutually exclusive");
    refuse(!flags.text("output").isEmpty(), "--raw and --output are mutually exclusive");
    checkUri(flags.text("raw"));
  }

  private static boolean isOn(Call call, String flag) {
    return call.flags().knows(flag) && call.flags().flag(flag);
  }

  private static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new KubectlError(message);
    }
  }

  /** Refuses what is no path. */
  // As ParseRequestURI in net/url.
  public static void checkUri(String uri) {
    String query = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
    Matcher escape = BAD_ESCAPE.matcher(uri.substring(0, uri.length() - query.length()));
    if (!URI.matcher(uri).matches()) {
      throw noPath(uri, "invalid URI for request");
    }
    if (escape.find()) {
      throw noPath(uri, "invalid URL escape " + GoText.quoted(escape.group()));
    }
  }

  private static KubectlError noPath(String uri, String why) {
    return new KubectlError(
        "--raw must be a valid URL path: parse " + GoText.quoted(uri) + ": " + why);
  }

  /** Sends the file that {@code -f} names, or nothing, and prints what is answered. */
  public static int send(Call call, String method) {
    new RawRequest(call, method).send();
    return 0;
  }

  private void send() {
    byte[] body = method.equals("GET") ? new byte[0] : body();
    call.out(ask(uri(), body));
  }

  /** Creates what is answered and never kept, by a path; returns the answer. */
  public static Tree post(Call call, String path, Tree question) {
    byte[] body = question.toJson().getBytes(StandardCharsets.UTF_8);
    return Json.read(new RawRequest(call, "POST").ask(path, body));
  }

  private String ask(String uri, byte[] body) {
    LocalClient.Reply reply = new LocalClient(call.cluster()).ask(method, uri, headers(), body);
    reply.warnings().forEach(call::warnFromServer);
    if (reply.code() >= 300) {
      throw ServerAnswer.error(reply);
    }
    return reply.body();
  }

  private String uri() {
    Matcher parts = URI.matcher(call.flags().text("raw"));
    String path = parts.matches() && parts.group(1) != null ? parts.group(1) : "/";
    if (path.matches(".*[?&]watch=(1|t|T|true|True|TRUE)(&.*)?")
        && !path.matches(".*[?&]timeoutSeconds=[0-9]+(&.*)?")) {
      throw new KubectlError(
          "a watch by --raw goes on until its server ends it: say when, as in ?watch=true&timeoutSeconds=30");
    }
    return path;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("accept", "application/json, */*");
    headers.put("user-agent", "kubectl/v" + call.cluster().api().catalog().version().patch());
    headers.putAll(Impersonation.headers(call));
    return headers;
  }

  private byte[] body() {
    List<String> files = call.flags().texts("filename");
    if (files.isEmpty()) {
      return new byte[0];
    }
    String file = files.get(0);
    try {
      return file.equals("-")
          ? call.streams().in().get()
          : Files.readAllBytes(call.directory().resolve(file));
    } catch (IOException missing) {
      throw new KubectlError("open " + file + ": no such file or directory");
    }
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.GoText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the API as {@code --raw} names it.
 *
 * @param parts what stands between slashes
 * @param parameters what follows a question mark
 */
record RawPath(List<String> parts, Map<String, String> parameters) {
  RawPath {
    parts = List.copyOf(parts);
    parameters = new LinkedHashMap<>(parameters);
  }

  /** Reads a path. Throws {@link KubectlError} where it is none. */
  static RawPath of(String uri) {
    if (!uri.startsWith("/")) {
      throw new KubectlError(
          "--raw must be a valid URL path: parse "
              + GoText.quoted(uri)
              + ": invalid URI for request");
    }
    String[] halves = uri.split("\\?", 2);
    List<String> parts = new ArrayList<>(List.of(halves[0].substring(1).split("/", -1)));
    if (parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : halves.length == 1 ? List.<String>of() : List.of(halves[1].split("&", -1))) {
      String[] sides = pair.split("=", 2);
      parameters.put(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1]));
    }
    return new RawPath(parts, parameters);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The objects that the path is about; empty where nothing of the kind is served. */
  Optional<ResourcePath> target(Catalog catalog) {
    boolean core = !parts.isEmpty() && parts.get(0).equals("api");
    int begin = core ? 2 : 3;
    if (parts.size() <= begin || !core && !parts.get(0).equals("apis")) {
      return Optional.empty();
    }
    String version = String.join("/", parts.subList(1, begin));
    return ResourcePath.of(catalog, version, parts.subList(begin, parts.size()));
  }
}

package dev.seatrial.apiserver;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list in chunks goes on.
 *
 * <p>As {@code continueToken} in {@code apiserver/pkg/storage/continue.go}, v1.37.
 *
 * @param revision of the whole list; negative for the latest one
 * @param start the first key that may come, after a slash
 */
record ContinueToken(long revision, String start) {
  private static final String VERSION = "meta.k8s.io/v1";
  private static final String INVALID = "continue key is not valid: ";

  /** The token that goes on after an object. */
  static ContinueToken after(ObjectKey last, String namespace, long revision) {
    boolean isWithin = !namespace.isEmpty() || last.namespace().isEmpty();
    String key = isWithin ? last.name() : last.namespace() + "/" + last.name();
    return new ContinueToken(revision, "/" + key + "\0");
  }

  /** Reads a token; refuses what is none. */
  static ContinueToken read(String text) {
    Tree token = decoded(text);
    String version = token.text("", "v");
    if (!version.equals(VERSION)) {
      throw refused("server does not recognize this encoded version " + version);
    }
    long revision = token.number(0, "rv");
    if (revision == 0) {
      throw refused("incorrect encoded start resourceVersion (version " + VERSION + ")");
    }
    String start = token.text("", "start");
    if (start.isEmpty()) {
      throw refused("encoded start key empty (version " + VERSION + ")");
    }
    String key = start.startsWith("/") ? start : "/" + start;
    if (!isClean(key)) {
      throw refused(start);
    }
    return new ContinueToken(revision, key);
  }

  /** The same place in the latest list. */
  ContinueToken inLatest() {
    return new ContinueToken(-1, start.substring(1));
  }

  /** The first place that may come, in a list of one namespace or, where it is empty, of all. */
  ObjectKey from(Resource resource, String namespace) {
    String path = start.substring(1);
    int slash = resource.namespaced() && namespace.isEmpty() ? path.indexOf('/') : -1;
    return new ObjectKey(
        resource.keptAs(),
        slash < 0 ? namespace : path.substring(0, slash),
        path.substring(slash + 1));
  }

  String write() {
    Tree token =
        new ObjectBuilder().put("v", VERSION).put("rv", revision).put("start", start).build();
    byte[] bytes = Json.compact(token).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  // As decodeQuantum in encoding/base64, which counts from the last group of four where it lacks.
  private static int firstWrong(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!String.valueOf(text.charAt(i)).matches("[A-Za-z0-9_-]")) {
        return i;
      }
    }
    return text.length() - text.length() % 4;
  }

  private static Tree decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw refused("illegal base64 data at input byte " + firstWrong(text));
    }
    try {
      return Json.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonSyntaxException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  // As path.Clean: no empty segment, no dots, so that nobody leaves the place of the list.
  private static boolean isClean(String key) {
    for (String segment : key.substring(1).split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static ApiError refused(String why) {
    return ApiError.badRequest("invalid continue token: " + INVALID + why);
  }
}

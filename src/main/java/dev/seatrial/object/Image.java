package dev.seatrial.object;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a container image, read as the kubelet reads it.
 *
 * <p>Follows {@code ParseImageName} of {@code k8s.io/kubernetes/pkg/util/parsers} and the grammar
 * of {@code github.com/distribution/reference} v0.6.0.
 *
 * @param name with its registry and path: {@code docker.io/library/nginx}
 * @param tag {@code latest} where neither tag nor digest is written, empty where only a digest is
 * @param digest {@code sha256:…}, or empty
 */
public record Image(String name, String tag, String digest) {
  private static final String DEFAULT_REGISTRY = "docker.io";
  static final String LATEST = "latest";
  private static final int LONGEST_PATH = 255;

  /** The image that a reference names, where the reference is well formed. */
  public static Optional<Image> find(String reference) {
    Optional<Image> plain = PlainImage.find(normalized(reference));
    return plain.isPresent() ? plain : Grammar.find(reference);
  }

  /** Why a reference names no image, in the words of {@code ParseNormalizedNamed}; else nothing. */
  public static Optional<String> fault(String reference) {
    if (find(reference).isPresent()) {
      return Optional.empty();
    }
    if (Grammar.BARE_HASH.matcher(reference).matches()) {
      String hash = "invalid repository name (" + reference + ")";
      return Optional.of(hash + ", cannot specify 64-byte hexadecimal strings");
    }
    String whole = normalized(reference);
    String rest = whole.substring(whole.indexOf('/') + 1);
    int tag = rest.indexOf(':');
    String path = tag < 0 ? rest : rest.substring(0, tag);
    if (!path.toLowerCase(Locale.ROOT).equals(path)) {
      String name = "invalid reference format: repository name (" + path + ")";
      return Optional.of(name + " must be lowercase");
    }
    return Optional.of(Grammar.fault(whole));
  }

  /** The reference with its registry written out, as splitDockerDomain in normalize.go. */
  private static String normalized(String reference) {
    int slash = reference.indexOf('/');
    if (slash < 0) {
      return DEFAULT_REGISTRY + "/library/" + reference;
    }
    String first = reference.substring(0, slash);
    String rest = reference.substring(slash + 1);
    boolean registry =
        first.equals("localhost")
            || first.contains(".")
            || first.contains(":")
            || !first.toLowerCase(Locale.ROOT).equals(first);
    if (registry && !first.equals("index.docker.io") && !first.equals(DEFAULT_REGISTRY)) {
      return reference;
    }
    String path = registry ? rest : reference;
    return DEFAULT_REGISTRY + (path.contains("/") ? "/" : "/library/") + path;
  }

  /**
   * The pull policy of a container whose manifest gives none: {@code Always} for the tag {@code
   * latest}, written or not, else {@code IfNotPresent}; so too for a reference that is none.
   */
  public static String defaultPullPolicy(String reference) {
    return find(reference).filter(image -> image.tag.equals(LATEST)).isPresent()
        ? "Always"
        : "IfNotPresent";
  }

  /** The whole grammar, which few references need; apart, for it takes long to compile. */
  static final class Grammar {
    private static final String HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String HOST =
        "(?:" + HOST_PART + "(?:\\." + HOST_PART + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
    private static final String PATH_PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String TAG = "\\w[\\w.-]{0,127}";
    private static final String DIGEST =
        "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
    private static final Pattern REFERENCE =
        Pattern.compile(
            "(?<name>(?:"
                + HOST
                + "/)?(?<path>"
                + PATH_PART
                + "(?:/"
                + PATH_PART
                + ")*))(?::(?<tag>"
                + TAG
                + "))?(?:@(?<digest>"
                + DIGEST
                + "))?");
    private static final Pattern KNOWN_DIGEST =
        Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");
    private static final Pattern BARE_HASH = Pattern.compile("[a-f0-9]{64}");

    private Grammar() {}

    // As Parse in reference.go, and Validate in go-digest's digest.go.
    static String fault(String whole) {
      Matcher parts = REFERENCE.matcher(whole);
      if (!parts.matches()) {
        return "invalid reference format";
      }
      if (parts.group("path").length() > LONGEST_PATH) {
        return "repository name must not be more than " + LONGEST_PATH + " characters";
      }
      String digest = Optional.ofNullable(parts.group("digest")).orElse("");
      return digest.matches("sha(256|384|512):.*")
          ? "invalid checksum digest length"
          : "unsupported digest algorithm";
    }

    static Optional<Image> find(String reference) {
      if (BARE_HASH.matcher(reference).matches()) {
        return Optional.empty();
      }
      Matcher parts = REFERENCE.matcher(normalized(reference));
      if (!parts.matches() || parts.group("path").length() > LONGEST_PATH) {
        return Optional.empty();
      }
      String tag = Optional.ofNullable(parts.group("tag")).orElse("");
      String digest = Optional.ofNullable(parts.group("digest")).orElse("");
      if (!digest.isEmpty() && !KNOWN_DIGEST.matcher(digest).matches()) {
        return Optional.empty();
      }
      return Optional.of(
          new Image(parts.group("name"), tag.isEmpty() && digest.isEmpty() ? LATEST : tag, digest));
    }
  }
}

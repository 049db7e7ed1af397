package dev.seatrial.kubectl.config;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value in a kubeconfig, by its path: {@code contexts.dev.namespace}. Names may hold dots.
 *
 * @param steps the fields and names on the way
 * @param kind what stands at its end
 */
// As navigation_step_parser.go and modifyConfig in set.go, kubectl/pkg/cmd/config, v0.37.
public record ConfigProperty(List<String> steps, Kind kind) {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
  private static final int QUANTUM = 4;

  private static final String KINDS =
      "kind=TEXT apiVersion=TEXT current-context=TEXT preferences=STRUCT preferences.colors=FLAG"
          + " clusters=MAP clusters.*=STRUCT clusters.*.server=TEXT clusters.*.tls-server-name=TEXT"
          + " clusters.*.insecure-skip-tls-verify=FLAG clusters.*.certificate-authority=TEXT"
          + " clusters.*.certificate-authority-data=BYTES clusters.*.proxy-url=TEXT"
          + " clusters.*.disable-compression=FLAG users=MAP users.*=STRUCT"
          + " users.*.client-certificate=TEXT users.*.client-certificate-data=BYTES"
          + " users.*.client-key=TEXT users.*.client-key-data=BYTES users.*.token=TEXT"
          + " users.*.tokenFile=TEXT users.*.act-as=TEXT users.*.act-as-uid=TEXT"
          + " users.*.username=TEXT users.*.password=TEXT users.*.auth-provider=STRUCT"
          + " users.*.auth-provider.name=TEXT users.*.exec=STRUCT users.*.exec.command=TEXT"
          + " users.*.exec.apiVersion=TEXT users.*.exec.installHint=TEXT"
          + " users.*.exec.provideClusterInfo=FLAG users.*.exec.interactiveMode=TEXT contexts=MAP"
          + " contexts.*=STRUCT contexts.*.cluster=TEXT contexts.*.user=TEXT"
          + " contexts.*.namespace=TEXT";

  /** What stands at the end of a path. */
  public enum Kind {
    TEXT,
    FLAG,
    BYTES,
    STRUCT,
    MAP
  }

  public ConfigProperty {
    steps = List.copyOf(steps);
  }

  /** The value that a path names; empty where a kubeconfig has no such field. */
  public static Optional<ConfigProperty> at(String path) {
    List<String> parts = List.of(path.split("\\.", -1));
    List<String> steps = new ArrayList<>();
    String pattern = "";
    int at = 0;
    while (at < parts.size()) {
      if (kind(pattern).filter(Kind.MAP::equals).isPresent()) {
        int end = endOfName(parts, at, pattern + ".*.");
        steps.add(String.join(".", parts.subList(at, end)));
        pattern = pattern + ".*";
        at = end;
      } else {
        steps.add(parts.get(at));
        pattern = pattern.isEmpty() ? parts.get(at) : pattern + "." + parts.get(at);
        at++;
      }
      if (kind(pattern).isEmpty()) {
        return Optional.empty();
      }
    }
    Kind kind = kind(pattern).orElseThrow();
    return Optional.of(new ConfigProperty(steps, kind));
  }

  /** A name ends before the first part that is a field of what it names. */
  private static int endOfName(List<String> parts, int from, String prefix) {
    for (int end = from + 1; end < parts.size(); end++) {
      if (kind(prefix + parts.get(end)).isPresent()) {
        return end;
      }
    }
    return parts.size();
  }

  private static Optional<Kind> kind(String pattern) {
    for (String entry : KINDS.split(" ", -1)) {
      if (entry.startsWith(pattern + "=")) {
        return Optional.of(Kind.valueOf(entry.substring(pattern.length() + 1)));
      }
    }
    return Optional.empty();
  }

  /** Whether the path names all clusters, users or contexts, or one of them. */
  public boolean isEntry() {
    boolean one = steps.size() == 2 && kind(steps.get(0)).filter(Kind.MAP::equals).isPresent();
    return kind == Kind.MAP || one;
  }

  /**
   * The config with the value set; bytes are written in base64.
   *
   * @throws IllegalArgumentException where the text is no value of that kind, and says why
   */
  public ClientConfig set(ClientConfig config, String text) {
    Tree value =
        switch (kind) {
          case FLAG -> truth(text);
          case BYTES -> Tree.of(checked(text));
          case TEXT, STRUCT, MAP -> Tree.of(text);
        };
    Tree kept = kind != Kind.TEXT || !text.isEmpty() ? value : Tree.ABSENT;
    return new ClientConfig((ObjectTree) config.tree().with(kept, path()));
  }

  /** The config without the value. */
  public ClientConfig unset(ClientConfig config) {
    Tree left =
        kind == Kind.MAP ? ObjectTree.EMPTY : isCurrentContext() ? Tree.of("") : Tree.ABSENT;
    return new ClientConfig((ObjectTree) config.tree().with(left, path()));
  }

  /** Whether the path goes through an entry that there is not. */
  public Optional<String> missingEntry(ClientConfig config) {
    boolean inside = steps.size() > 2 && !config.tree().at(steps.get(0), steps.get(1)).isPresent();
    return inside ? Optional.of(steps.get(1)) : Optional.empty();
  }

  private boolean isCurrentContext() {
    return steps.equals(List.of("current-context"));
  }

  private String[] path() {
    return steps.toArray(new String[0]);
  }

  // As toBool in kubectl/pkg/cmd/config/config.go, v0.37.
  private static Tree truth(String text) {
    if (List.of("1", "t", "T", "TRUE", "true", "True").contains(text)) {
      return Tree.of(true);
    }
    if (text.isEmpty() || List.of("0", "f", "F", "FALSE", "false", "False").contains(text)) {
      return Tree.ABSENT;
    }
    throw new IllegalArgumentException(
        "strconv.ParseBool: parsing \"" + text + "\": invalid syntax");
  }

  private static String checked(String text) {
    Matcher legal = BASE64.matcher(text);
    if (!legal.matches() || text.length() % QUANTUM != 0) {
      legal.lookingAt();
      int at = legal.end() == text.length() ? text.length() / QUANTUM * QUANTUM : legal.end();
      throw new IllegalArgumentException(
          "error decoding input value: illegal base64 data at input byte " + at);
    }
    return text;
  }
}

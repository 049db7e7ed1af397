package dev.seatrial.kustomize;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a generator is made of: files of variables, literals, files. */
// As kustomize/api/kv/kv.go, v0.21.
final class KeyValues {
  private final Folder folder;
  private final Tree entry;
  private final SortedMap<String, byte[]> pairs = new TreeMap<>();
  private final List<String> repeated = new ArrayList<>();

  KeyValues(Folder folder, Tree entry) {
    this.folder = folder;
    this.entry = entry;
  }

  /** All entries, sorted; a key that comes twice is refused. */
  SortedMap<String, byte[]> byKey() {
    List<String> variables = texts("envs");
    entry.textAt("env").filter(path -> !path.isEmpty()).ifPresent(variables::add);
    gather("env source files:", variables, this::variables);
    gather("literal sources", texts("literals"), this::literal);
    gather("file sources:", texts("files"), this::file);
    if (!repeated.isEmpty()) {
      throw new KustomizeException(
          "configmap %s illegally repeats the key `%s`"
              .formatted(entry.text("", "name"), repeated.get(0)));
    }
    return pairs;
  }

  private List<String> texts(String field) {
    return new ArrayList<>(entry.items(field).stream().map(Scalars::text).toList());
  }

  private interface Reader {
    void read(String source);
  }

  private static void gather(String title, List<String> sources, Reader reader) {
    try {
      sources.forEach(reader::read);
    } catch (KustomizeException error) {
      throw error.during("loading KV pairs: " + title + " [" + String.join(" ", sources) + "]");
    }
  }

  private void variables(String path) {
    String text = folder.text(path);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String each : unmarked.lines().toList()) {
      String line = each.stripLeading();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        add(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
  }

  private void literal(String source) {
    int equals = source.indexOf('=');
    if (equals <= 0) {
      throw new KustomizeException("invalid literal source " + source + ", expected key=value");
    }
    add(source.substring(0, equals), unquoted(source.substring(equals + 1)));
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && text.charAt(0) == text.charAt(text.length() - 1)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  // As ParseFileSource in kustomize/api/internal/generators/utils.go.
  private void file(String source) {
    int equals = source.indexOf('=');
    if (equals >= 0 && source.indexOf('=', equals + 1) >= 0) {
      throw new KustomizeException(
          "source " + GoText.quoted(source) + " key name or file path contains '='");
    }
    String path = source.substring(equals + 1);
    if (equals == 0) {
      throw new KustomizeException(
          "missing key name for file path %s in source %s"
              .formatted(GoText.quoted(path), GoText.quoted(source)));
    }
    if (equals > 0 && path.isEmpty()) {
      throw new KustomizeException(
          "missing file path for key name %s in source %s"
              .formatted(GoText.quoted(source.substring(0, equals)), GoText.quoted(source)));
    }
    String base = path.substring(path.lastIndexOf('/') + 1);
    String key = equals < 0 ? base : source.substring(0, equals);
    put(key, folder.load(path));
  }

  private void add(String key, String value) {
    put(key, value.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String key, byte[] value) {
    if (pairs.put(key, value) != null) {
      repeated.add(key);
    }
  }
}

package dev.seatrial.kubectl.apply;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The two folders that {@code kubectl diff} compares: objects as they are, and as they would be.
 *
 * <p>They are folders on disk only for a program of the user's; else they are compared here, as
 * {@code diff -u -N} compares folders.
 */
// As DiffProgram and Differ in kubectl/pkg/cmd/diff/diff.go, v0.37.
final class DiffFolders {
  private static final String EXTERNAL = "KUBECTL_EXTERNAL_DIFF";
  private static final String NEVER = "1970-01-01 00:00:00.000000000 +0000";
  private static final long BILLION = 1_000_000_000L;

  private final Call call;
  private final Map<String, String> live = new TreeMap<>();
  private final Map<String, String> merged = new TreeMap<>();

  DiffFolders(Call call) {
    this.call = call;
  }

  /** An object as it is, absent where it is not there, and as it would be. */
  void add(Item item, Tree before, Tree after) {
    Tree from = shown(before);
    Tree to = shown(after);
    boolean secret = item.resource().groupResource().equals("secrets");
    boolean masks = secret && !call.flags().flag("show-secrets");
    if (masks) {
      SecretMask mask = SecretMask.of(from, to);
      from = mask.before();
      to = mask.after();
    }
    String name = name(item);
    live.put(name, from.isUnset() ? nothing(masks) : Yaml.write(from));
    merged.put(name, Yaml.write(to));
  }

  // A secret that is not there yet has been masked for all that.
  private static String nothing(boolean masked) {
    return masked ? "null\n" : "";
  }

  /** An object that would go: it alone is shown with its managers, whatever the flag says. */
  void removed(Item item) {
    live.put(name(item), Yaml.write(call.api().shown(item.tree())));
  }

  private Tree shown(Tree object) {
    boolean whole = call.flags().flag("show-managed-fields");
    return whole && object.isPresent()
        ? call.api().shown(object)
        : object.without("metadata", "managedFields");
  }

  private static String name(Item item) {
    Resource resource = item.resource();
    String version = resource.apiVersion().replace('/', '.');
    return String.join(".", version, resource.kind(), item.namespace(), item.name());
  }

  /** Shows the differences. Returns what {@code diff} would: 1 where there are any. */
  int compare() {
    String program = call.surroundings().variable(EXTERNAL).orElse("");
    return program.isEmpty() ? compareHere() : compareWith(program);
  }

  private int compareHere() {
    TreeSet<String> names = new TreeSet<>(live.keySet());
    names.addAll(merged.keySet());
    // As os.MkdirTemp makes them, but the same each time.
    String number = "-" + call.cluster().nowMicros() % BILLION;
    int exitCode = 0;
    for (String name : names) {
      String hunks = UnifiedDiff.of(live.getOrDefault(name, ""), merged.getOrDefault(name, ""));
      if (!hunks.isEmpty()) {
        String from = "/tmp/LIVE" + number + "/" + name;
        String to = "/tmp/MERGED" + number + "/" + name;
        call.out("diff -u -N " + from + " " + to + "\n");
        call.out("--- " + from + "\t" + time(live.containsKey(name)) + "\n");
        call.out("+++ " + to + "\t" + time(merged.containsKey(name)) + "\n");
        call.out(hunks);
        exitCode = 1;
      }
    }
    return exitCode;
  }

  private String time(boolean exists) {
    String now = Timestamps.ofMicros(call.cluster().nowMicros());
    return exists ? now.replace('T', ' ').replace("Z", "000 +0000") : NEVER;
  }

  private int compareWith(String program) {
    List<String> words = new ArrayList<>();
    for (String word : program.split(" ", -1)) {
      if (words.isEmpty() || word.matches("[a-zA-Z0-9-=]+")) {
        words.add(word);
      }
    }
    try {
      Path before = written("LIVE-", live);
      Path after = written("MERGED-", merged);
      try {
        words.add(before.toString());
        words.add(after.toString());
        return exitCode(words);
      } finally {
        delete(before);
        delete(after);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exitCode(List<String> words) {
    String failure = "failed to run \"" + words.get(0) + "\": ";
    int exitCode;
    try {
      exitCode = call.surroundings().run(words, call.directory(), call.streams());
    } catch (IOException missing) {
      throw new KubectlError(failure + "executable file not found in $PATH");
    }
    if (exitCode > 1) {
      throw new KubectlError(failure + "exit status " + exitCode);
    }
    return exitCode;
  }

  private static Path written(String prefix, Map<String, String> files) throws IOException {
    Path folder = Files.createTempDirectory(prefix);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

package dev.seatrial.kubectl.print;

import dev.seatrial.apiserver.table.Tables;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One {@code kubectl get} of the recorded session, run again on the objects recorded with it. */
final class RecordedGet {
  private static final String STEPS = "/oracle/session/";
  // The recording gives no absolute time. All ages of the steps used here fit this one start, and a
  // request that reaches the server 45 ms after its command began.
  private static final long START_MICROS =
      Timestamps.micros("2026-11-23T09:06:29.160Z").orElseThrow();
  private static final long ON_THE_WAY_MICROS = 45_000;

  private final String step;
  private final List<Tree> objects;

  RecordedGet(String step, String json) {
    this.step = step;
    Tree tree = Json.read(read("steps/" + json + ".json"));
    this.objects = tree.at("items").isPresent() ? tree.items("items") : List.of(tree);
  }

  String recorded() {
    return read("steps/" + step + ".out");
  }

  String replayed() {
    List<String> words = words();
    StringBuilder out = new StringBuilder();
    OutputFlags flags = OutputFlags.of(flag(words, "-o"), TemplateFiles.NONE);
    List<Tree> chosen = objects.stream().filter(object -> isAskedFor(object, words)).toList();
    Optional<ObjectPrinter> printer = OutputFormats.ofGet(flags, out::append);
    if (printer.isPresent()) {
      boolean isOne = words.size() > 3 && !words.get(3).startsWith("-");
      printer.get().print(isOne ? chosen.get(0) : ObjectLists.of(chosen));
    } else {
      new HumanOutput(options(words), out::append).print(List.of(table(chosen)));
    }
    return out.toString();
  }

  private List<String> words() {
    String command = read("steps/" + step + ".cmd").strip().replace(";", "");
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.addAll(word.startsWith("-o=") ? List.of("-o", word.substring(3)) : List.of(word));
    }
    return words;
  }

  private static String flag(List<String> words, String flag) {
    int at = words.indexOf(flag);
    return at < 0 ? "" : words.get(at + 1);
  }

  private static boolean isAskedFor(Tree object, List<String> words) {
    KubeObject view = new KubeObject(object);
    boolean byName = words.size() > 3 && !words.get(3).startsWith("-");
    return byName
        ? view.name().equals(words.get(3))
        : LabelSelector.parse(flag(words, "-l")).matches(view.labels());
  }

  private static TableOptions options(List<String> words) {
    TableOptions options = TableOptions.PLAIN;
    options = flag(words, "-o").equals("wide") ? options.wide() : options;
    return words.contains("--show-labels") ? options.withLabels() : options;
  }

  /** All the objects, as the server answers. */
  ResourceTable table() {
    return table(objects);
  }

  private ResourceTable table(List<Tree> chosen) {
    KubeObject first = new KubeObject(chosen.get(0));
    return new ResourceTable(
        ObjectNames.kind(first.group(), first.kind()),
        !first.namespace().isEmpty(),
        Tables.ofList(first.group(), first.kind(), chosen, nowMicros()));
  }

  long nowMicros() {
    String number = step.substring(0, 3);
    long millis =
        read("index.tsv")
            .lines()
            .map(line -> Arrays.asList(line.split("\t", -1)))
            .filter(columns -> columns.get(0).equals(number))
            .mapToLong(columns -> Long.parseLong(columns.get(3)))
            .findFirst()
            .orElseThrow();
    return START_MICROS + millis * 1000 + ON_THE_WAY_MICROS;
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(RecordedGet.class.getResourceAsStream(STEPS + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.seatrial.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fast reader takes, it reads as the YAML library's parser does. */
class SubsetReaderTest {
  /** How many random documents are compared: {@code -Dseatrial.differential=1000000} for more. */
  private static final int ROUNDS = Integer.getInteger("seatrial.differential", 4_000);

  private static final YamlLimits LIMITS = YamlLimits.STANDARD;
  private static final long SEED = Long.getLong("seatrial.seed", 1);
  private static final int LONGEST_PART = 40;

  private static int documents;
  private static int taken;

  @BeforeEach
  void countFromNothing() {
    documents = 0;
    taken = 0;
  }

  @Test
  void manifestsReadAsTheyDoByTheLibrary() {
    for (String text : manifests()) {
      compare(text);
    }
    System.out.println("fast reader: takes " + taken + " of " + documents + " documents");
    assertTrue(taken > documents * 0.97, taken + " of " + documents);
  }

  @Test
  void changedManifestsReadAsTheyDoByTheLibrary() {
    List<String> texts = manifests();
    Random random = new Random(SEED);
    TextMutations mutations = new TextMutations(random);
    for (int round = 0; round < ROUNDS; round++) {
      String text = texts.get(random.nextInt(texts.size()));
      compare(mutations.mutated(mutations.part(text, LONGEST_PART)));
    }
    assertTrue(taken > documents / 5, taken + " of " + documents);
  }

  @Test
  void generatedDocumentsReadAsTheyDoByTheLibrary() {
    Random random = new Random(SEED);
    GeneratedYaml generated = new GeneratedYaml(random);
    TextMutations mutations = new TextMutations(random);
    for (int round = 0; round < ROUNDS; round++) {
      String text = generated.document();
      compare(text);
      compare(mutations.mutated(text));
    }
    assertTrue(taken > documents / 5, taken + " of " + documents);
  }

  @Test
  void linesThatEndAsOnWindowsReadAsTheyDoByTheLibrary() {
    Random random = new Random(SEED);
    GeneratedYaml generated = new GeneratedYaml(random);
    TextMutations mutations = new TextMutations(random);
    List<String> texts = new ArrayList<>(manifests());
    for (int round = 0; round < ROUNDS; round++) {
      texts.add(mutations.mutated(generated.document()));
    }
    for (String text : texts) {
      String plain = text.replace("\r", "");
      compare(plain.replace("\n", "\r\n"), "\r\n");
      compare(plain.replace('\n', '\r'));
    }
    // Of the lines that end in a way that no system has any more, it takes none.
    assertTrue(taken > documents / 20, taken + " of " + documents);
  }

  /** Fails where the fast reader takes a document of the text and reads it otherwise. */
  private static void compare(String text) {
    compare(text, "\n");
  }

  /** As {@link #compare(String)}, of a text whose lines all end so for the library. */
  private static void compare(String text, String lineEnd) {
    Characters characters = Characters.of(text.getBytes(StandardCharsets.UTF_8));
    DocumentSplitter splitter = new DocumentSplitter(characters, 0, 1);
    while (splitter.next()) {
      documents++;
      String document = splitter.text();
      Optional<YamlDocument> fast = SubsetDocument.read(characters, splitter, LIMITS);
      if (fast.isPresent()) {
        taken++;
        String forLibrary = document.replace("\n", lineEnd);
        YamlDocument slow =
            new DocumentBuilder(forLibrary, splitter.line(), LIMITS).document(splitter.place());
        assertEquals(shown(slow), shown(fast.get()), () -> "of:\n" + document);
      }
    }
  }

  private static String shown(YamlDocument document) {
    StringBuilder out = new StringBuilder();
    out.append(document.problems()).append(document.duplicates()).append(document.place());
    show(document.tree(), document.sourceMap(), out);
    return out.toString();
  }

  /** Each value with its sort, its text and where it and its key stand. */
  private static void show(Tree tree, SourceMap map, StringBuilder out) {
    out.append('\n').append(map.key(Path.ROOT));
    out.append(map.value(Path.ROOT)).append(tree.getClass().getSimpleName());
    if (tree instanceof ObjectTree object) {
      for (int i = 0; i < object.size(); i++) {
        out.append('\n').append(object.name(i));
        show(object.value(i), map.at(Path.of(object.name(i))), out);
      }
    } else if (tree instanceof ListTree list) {
      for (int i = 0; i < list.size(); i++) {
        show(list.at(i), map.at(Path.ROOT.index(i)), out);
      }
    } else {
      out.append(tree);
    }
  }

  private static List<String> manifests() {
    List<String> texts = new ArrayList<>();
    for (String folder :
        List.of("src", "features", "bench", "../shared/corpus", "../shared/oracle")) {
      java.nio.file.Path root = java.nio.file.Path.of(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<java.nio.file.Path> files = Files.walk(root)) {
        for (java.nio.file.Path file :
            files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }
}

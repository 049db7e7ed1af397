package dev.seatrial.kubectl.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.kubectl.Verbs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every verb takes the flags that kubectl 1.37.2 gives it, each with its letter and default. */
class FlagsTest {
  private static final Path RECORDED = Path.of("src/test/resources/oracle/kubectl/flags.tsv");

  @Test
  void everyVerbTakesTheFlagsOfTheRealOne() throws IOException {
    TreeMap<String, TreeSet<String>> recorded = recorded();
    for (String path : recorded.keySet()) {
      String name = path.equals("kubectl") ? "" : path.substring("kubectl ".length());
      assertEquals(
          String.join("\n", recorded.get(path)),
          String.join("\n", described(flags(name))),
          "the flags of " + path);
    }
  }

  private static TreeMap<String, TreeSet<String>> recorded() throws IOException {
    TreeMap<String, TreeSet<String>> recorded = new TreeMap<>();
    for (String line : Files.readAllLines(RECORDED)) {
      String[] parts = line.split("\t", -1);
      if (parts.length > 1 && !dependsOnPlace(parts)) {
        recorded
            .computeIfAbsent(parts[0], path -> new TreeSet<>())
            .add(
                String.join(
                    " ",
                    "-" + parts[2],
                    "--" + parts[1],
                    kind(parts[3]),
                    fallback(parts),
                    parts[5],
                    parts[7],
                    parts[8]));
      }
    }
    return recorded;
  }

  /** The folder of the user, and a flag that {@code config} only hands to its parts. */
  private static boolean dependsOnPlace(String[] parts) {
    return parts[1].equals("cache-dir") || parts[0].equals("kubectl config");
  }

  /** A list stands in brackets, and a backslash is written twice. */
  private static String fallback(String[] parts) {
    boolean list = !kind(parts[3]).equals("TEXT");
    String text = parts[4].replace("\\\\", "\\");
    return list ? text.replaceAll("^\\[|]$", "") : text;
  }

  private static String kind(String type) {
    return switch (type) {
      case "bool" -> "FLAG";
      case "string" -> "TEXT";
      case "int", "int64" -> "NUMBER";
      case "int32" -> "SHORT_NUMBER";
      case "stringSlice" -> "LIST";
      case "stringArray" -> "TEXTS";
      case "stringToString" -> "PAIRS";
      case "mapStringString" -> "SELECTED_PAIRS";
      default -> type.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static FlagSet flags(String name) {
    FlagSet flags = new FlagSet();
    if (name.isEmpty()) {
      GlobalFlags.describe(flags);
    } else {
      Verbs.find(name).orElseThrow(() -> new AssertionError(name)).describe(flags);
    }
    return flags;
  }

  private static Collection<String> described(FlagSet flags) {
    List<String> described = new ArrayList<>();
    for (FlagSpec spec : flags.all()) {
      boolean ofLogging = List.of("v", "vmodule", "log-flush-frequency").contains(spec.name());
      if (!ofLogging && !spec.name().equals("cache-dir")) {
        described.add(
            String.join(
                " ",
                "-" + spec.shorthand(),
                "--" + spec.name(),
                spec.kind().name(),
                spec.fallback(),
                spec.bare().orElse(""),
                flags.required().contains(spec.name()) ? "required" : "",
                spec.deprecation()));
      }
    }
    return new TreeSet<>(described);
  }
}

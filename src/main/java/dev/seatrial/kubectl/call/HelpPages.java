package dev.seatrial.kubectl.call;

import dev.seatrial.tree.GoText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What help tells of commands and their flags. */
public final class HelpPages {
  private static final int FARTHEST = 2;

  private HelpPages() {}

  /**
   * What help tells of a command.
   *
   * @param heading what it stands below in the list of all commands; empty where it does not
   * @param also what other tools call such a command
   */
  public record Page(String name, String usage, String summary, String heading, List<String> also) {
    public Page {
      also = List.copyOf(also);
    }

    /** The last word of the name. */
    String word() {
      return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The command that this one is a part of; empty for most. */
    String parent() {
      return name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : "";
    }
  }

  /** All commands, in kubectl's own order. */
  public static List<Page> all() {
    List<Page> pages = new ArrayList<>();
    String heading = "";
    for (String line : lines("commands.txt")) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 1) {
        heading = line.equals("-") ? "" : line;
      } else {
        List<String> also = parts.length == 3 ? List.of() : List.of(parts[3].split(" ", -1));
        pages.add(new Page(parts[0], parts[1], parts[2], heading, also));
      }
    }
    return pages;
  }

  /** What help tells of one command. */
  static Page of(String name) {
    return all().stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
  }

  /** What a flag of a command does. */
  public static String flag(String command, String flag) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String line : lines("flags.txt")) {
      int tab = line.indexOf('\t');
      told.put(line.substring(0, tab), line.substring(tab + 1));
    }
    String own = told.get((command + " --" + flag).strip());
    return own == null ? told.getOrDefault("--" + flag, "") : own;
  }

  /** What is said of a word that is no command. */
  // As findSuggestions in cobra's command.go, v1.10.
  public static String unknown(String word) {
    List<String> near = new ArrayList<>();
    for (Page page : all()) {
      if (page.parent().isEmpty() && !page.name().equals("alpha")) {
        near.addAll(suggestions(page, word));
      }
    }
    String message = "unknown command " + GoText.quoted(word) + " for \"kubectl\"\n";
    if (near.isEmpty()) {
      return message;
    }
    StringBuilder text = new StringBuilder(message).append("\nDid you mean this?\n");
    near.forEach(command -> text.append('\t').append(command).append('\n'));
    return text.toString();
  }

  private static List<String> suggestions(Page page, String word) {
    String name = page.name();
    boolean near = Spelling.distance(word, name) <= FARTHEST;
    List<String> suggestions = new ArrayList<>();
    if (near || name.startsWith(word.toLowerCase(Locale.ROOT))) {
      suggestions.add(name);
    }
    if (page.also().stream().anyMatch(word::equalsIgnoreCase)) {
      suggestions.add(name);
    }
    return suggestions;
  }

  private static List<String> lines(String file) {
    try (InputStream stream = HelpPages.class.getResourceAsStream(file)) {
      byte[] bytes = stream == null ? new byte[0] : stream.readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

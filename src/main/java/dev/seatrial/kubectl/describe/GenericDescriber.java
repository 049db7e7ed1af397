package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An object of a kind that kubectl does not know: all of its fields. */
// As genericDescriber in describe.go.
final class GenericDescriber implements Describer {
  private static final List<String> SKIPPED =
      List.of(
          ".metadata.managedFields",
          ".metadata.name",
          ".metadata.namespace",
          ".metadata.labels",
          ".metadata.annotations");
  private static final List<String> ACRONYMS = List.of("API", "URL", "UID", "GUID");

  @Override
  public void describe(Described what, Description out) {
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    fields(what.object().object(), "", 0, out);
    EventSection.append(what, out);
  }

  // As printUnstructuredContent.
  private static void fields(ObjectTree object, String path, int level, Description out) {
    for (String name : object.sorted().names()) {
      String place = path + "." + name;
      if (SKIPPED.contains(place)) {
        continue;
      }
      Tree value = object.at(name);
      if (value instanceof ObjectTree inner) {
        out.line(level, label(name) + ":");
        fields(inner, place, level + 1, out);
      } else if (value instanceof ListTree list) {
        out.line(level, label(name) + ":");
        list.values().forEach(item -> item(item, place, level + 1, out));
      } else {
        out.field(level, label(name), Words.scalar(value));
      }
    }
  }

  private static void item(Tree item, String path, int level, Description out) {
    if (item instanceof ObjectTree inner) {
      fields(inner, path, level, out);
    } else {
      out.line(level, Words.scalar(item));
    }
  }

  /** A field's name as words: {@code minReadySeconds} is {@code Min Ready Seconds}. */
  // As smartLabelFor.
  static String label(String field) {
    boolean plain = field.codePoints().allMatch(c -> Character.isLetter(c) || c == '-');
    return plain
        ? merged(words(field)).stream()
            .map(GenericDescriber::capitalized)
            .collect(Collectors.joining(" "))
        : field;
  }

  /** The words that a change from small to capital letters, or to another class, divides. */
  // As Split of github.com/fatih/camelcase.
  private static List<String> words(String field) {
    List<String> runs = new ArrayList<>();
    int[] letters = field.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      String letter = Character.toString(letters[i]);
      if (i > 0 && charClass(letters[i]) == charClass(letters[i - 1])) {
        runs.set(runs.size() - 1, runs.get(runs.size() - 1) + letter);
      } else {
        runs.add(letter);
      }
    }
    for (int i = 0; i + 1 < runs.size(); i++) {
      String run = runs.get(i);
      boolean upper = Character.isUpperCase(run.codePointAt(0));
      if (upper && Character.isLowerCase(runs.get(i + 1).codePointAt(0))) {
        runs.set(i + 1, run.substring(run.length() - 1) + runs.get(i + 1));
        runs.set(i, run.substring(0, run.length() - 1));
      }
    }
    runs.removeIf(String::isEmpty);
    return runs;
  }

  private static int charClass(int c) {
    return Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : 3;
  }

  private static List<String> merged(List<String> words) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean acronym = word.length() >= 2 && word.equals(word.toUpperCase(Locale.ROOT));
      if (i + 1 < words.size() && acronym && Character.isUpperCase(words.get(i + 1).charAt(0))) {
        merged.add(word + words.get(++i));
      } else {
        merged.add(word);
      }
    }
    return merged;
  }

  private static String capitalized(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (ACRONYMS.contains(upper)) {
      return upper;
    }
    boolean small = word.equals(word.toLowerCase(Locale.ROOT));
    return small && !word.isEmpty()
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }
}

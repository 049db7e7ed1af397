package dev.seatrial.lint;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a file does not want to hear of: comments {@code # seatrial:ignore RULE, RULE --
 * reason} for their line, or the next one where they stand alone; annotations {@code
 * seatrial.dev/ignore} for their object.
 */
final class SuppressionReader {
  private static final String MARK = "seatrial:ignore";
  private static final WordSearch SEARCH = new WordSearch(MARK);
  private static final String REASON = "--";
  private static final Path ANNOTATION =
      Path.of("metadata", "annotations").key("seatrial.dev/ignore");

  private final String file;
  private final List<Suppression> found = new ArrayList<>(0);

  SuppressionReader(String file) {
    this.file = file;
  }

  List<Suppression> found() {
    return found;
  }

  void read(Manifest manifest) {
    if (manifest.tree().at(ANNOTATION) instanceof TextTree rules) {
      Location location = manifest.valueAt(ANNOTATION);
      add(rules.value(), new Suppression(location, 0, Identity.of(manifest.tree()), NONE));
    }
  }

  void read(YamlText yaml) {
    String text = yaml.text();
    if (!SEARCH.isIn(text)) {
      return;
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int mark = lines[i].indexOf(MARK);
      int hash = mark < 0 ? -1 : lines[i].lastIndexOf('#', mark);
      if (hash >= 0 && isComment(lines[i], hash, mark)) {
        read(yaml, lines, new Place(i + 1, hash + 1, i + 1, lines[i].stripTrailing().length() + 1));
      }
    }
  }

  private void read(YamlText yaml, String[] lines, Place place) {
    int document = 0;
    for (YamlDocument each : yaml.documents()) {
      if (each.place().line() <= place.line()) {
        document = each.index();
        if (TextLines.isInside(each, place.line())) {
          return;
        }
      }
    }
    String line = lines[place.line() - 1];
    boolean alone = line.substring(0, place.column() - 1).isBlank();
    int target = alone ? nextLine(lines, place.line()) : place.line();
    String rules = line.substring(line.indexOf(MARK) + MARK.length());
    add(rules, new Suppression(new Location(file, document, place), target, Identity.NONE, NONE));
  }

  private static final RulePattern NONE = new RulePattern("");

  /** One suppression for each rule that is named; one of no rule where none is. */
  private void add(String text, Suppression suppression) {
    int reason = text.indexOf(REASON);
    String names = reason < 0 ? text : text.substring(0, reason);
    String[] rules = names.strip().split("[,\\s]+", -1);
    for (String rule : rules) {
      found.add(
          new Suppression(
              suppression.location(),
              suppression.line(),
              suppression.object(),
              new RulePattern(rule)));
    }
  }

  private static boolean isComment(String line, int hash, int mark) {
    boolean begins = hash == 0 || Character.isWhitespace(line.charAt(hash - 1));
    return begins && line.substring(hash + 1, mark).isBlank();
  }

  /** The number of the next line that holds more than a comment. */
  private static int nextLine(String[] lines, int from) {
    for (int i = from; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        return i + 1;
      }
    }
    return lines.length;
  }
}

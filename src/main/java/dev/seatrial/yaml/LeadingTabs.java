package dev.seatrial.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Refuses lines that begin with a tab, but for those inside quotes or brackets: kubectl's parser
 * does, where YAML 1.2 lets blank lines and comments pass.
 */
// As yaml_parser_scan_to_next_token in go.yaml.in/yaml/v2/scannerc.go, v2.4.
final class LeadingTabs {
  private final List<Integer> lines = new ArrayList<>(0);
  private final ReaderWords words;

  LeadingTabs(String text, int firstLine, ReaderWords words) {
    this.words = words;
    if (text.indexOf('\t') >= 0) {
      find(text, firstLine);
    }
  }

  private void find(String text, int firstLine) {
    int line = firstLine;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\t') {
        lines.add(line);
      }
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
      line++;
    }
  }

  /** Lets the tabs inside a quoted scalar pass. */
  void pass(ScalarEvent scalar, Place place) {
    if (!lines.isEmpty() && (scalar.isSQuoted() || scalar.isDQuoted())) {
      lines.removeIf(line -> isInside(place, line));
    }
  }

  /** Lets the tabs between brackets pass. */
  void pass(CollectionStartEvent collection, Place place) {
    if (!lines.isEmpty() && collection.isFlow()) {
      lines.removeIf(line -> isInside(place, line) && !words.continuesPlain(line));
    }
  }

  void check() {
    if (!lines.isEmpty()) {
      int line = lines.get(0);
      throw new YamlProblemException(
          new YamlProblem(
              YamlProblem.Kind.SYNTAX,
              "found character that cannot start any token: a tab where only spaces may indent",
              Place.at(line, 1, 1),
              words.ofTab(line)));
    }
  }

  private static boolean isInside(Place place, int line) {
    return line > place.line() && line <= place.endLine();
  }
}

package dev.seatrial.yaml;

import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The parser's events for one document, with places in the whole text. */
final class EventSource {
  private static final int BUFFER = 1 << 10;
  private static final int LONG = 1 << 16;
  private static final int LARGEST_BUFFER = 1 << 20;

  /** Where the library wants the document's end to be marked, kubectl's reader takes it for one. */
  private static final String AT_DIRECTIVE = "before directives";

  private static final LoadSettings SETTINGS = settings(BUFFER);

  private final String text;
  private final int firstLine;
  private final ReaderWords words;
  private final ParserImpl parser;

  EventSource(String text, int firstLine, ReaderWords words) {
    this.text = text;
    this.firstLine = firstLine;
    this.words = words;
    LoadSettings settings = settingsFor(text.length());
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /** The reader copies a scalar again at each buffer's end, so a long text gets a long buffer. */
  private static LoadSettings settingsFor(int length) {
    return length <= LONG ? SETTINGS : settings(LARGEST_BUFFER);
  }

  private static LoadSettings settings(int buffer) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setUseMarks(true)
        .setBufferSize(buffer)
        .build();
  }

  /** Goes to the first document; false where there is none. */
  boolean startDocument() {
    next();
    return next() instanceof DocumentStartEvent;
  }

  /** Passes the end of the document; a problem where more than comments comes after it. */
  List<YamlProblem> endDocument() {
    Place place = Place.START;
    boolean ended = false;
    try {
      next();
      ended = true;
      Event event = next();
      if (event instanceof StreamEndEvent) {
        return List.of();
      }
      place = place(event);
    } catch (YamlProblemException afterTheEnd) {
      if (!ended && !afterTheEnd.problem().message().contains(AT_DIRECTIVE)) {
        throw afterTheEnd;
      }
      place = afterTheEnd.problem().place();
    }
    String message =
        "kubectl reads nothing from here to the next \"---\": the document has ended before";
    return List.of(new YamlProblem(YamlProblem.Kind.UNREAD, message, place));
  }

  Event next() {
    try {
      return parser.next();
    } catch (MarkedYamlEngineException marked) {
      throw new YamlProblemException(
          new YamlProblem(
              YamlProblem.Kind.SYNTAX, message(marked), place(marked), words.of(marked)));
    } catch (ReaderException unprintable) {
      String shown = "character U+" + hex(unprintable.getCodePoint()) + " is not allowed";
      throw problem(YamlProblem.Kind.SYNTAX, shown, place(unprintable.getPosition()));
    } catch (YamlEngineException other) {
      String message = other.getMessage() == null ? "not YAML" : other.getMessage();
      throw problem(YamlProblem.Kind.SYNTAX, message, Place.at(firstLine, 1));
    }
  }

  YamlProblemException problem(YamlProblem.Kind kind, String message, Place place) {
    return new YamlProblemException(kind, message, place);
  }

  Place place(Event event) {
    Mark start = event.getStartMark().get();
    Mark end = event.getEndMark().get();
    return new Place(
        start.getLine() + firstLine,
        start.getColumn() + 1,
        end.getLine() + firstLine,
        end.getColumn() + 1);
  }

  /** From the start event to the end of the content: a block has no end mark of its own. */
  Place span(Event start, Event end, Marks.Builder content) {
    Place from = place(start);
    Place to = place(end);
    boolean bracket = to.column() != to.endColumn() || to.line() != to.endLine();
    Place last = bracket ? to : content.size() == 0 ? from : content.lastValue();
    return new Place(from.line(), from.column(), last.endLine(), last.endColumn());
  }

  private static String message(MarkedYamlEngineException marked) {
    String problem = marked.getProblem() == null ? "not YAML" : marked.getProblem();
    return marked.getContext() == null ? problem : marked.getContext() + ", " + problem;
  }

  private Place place(MarkedYamlEngineException marked) {
    Mark mark =
        marked
            .getProblemMark()
            .or(marked::getContextMark)
            .orElse(new Mark("", 0, 0, 0, new int[0], 0));
    return Place.at(mark.getLine() + firstLine, mark.getColumn() + 1);
  }

  /** The place of the code point at an offset of this document's text. */
  private Place place(int codePoints) {
    int line = firstLine;
    int column = 1;
    int at = 0;
    for (int i = 0; i < codePoints && at < text.length(); i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return Place.at(line, column);
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}

package dev.seatrial.yaml;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON values one after the other, with marks: what kubectl tries before YAML. */
// As encoding/json's Decoder, which YAMLOrJSONDecoder in apimachinery begins with.
final class JsonDocumentBuilder {
  private static final String DIGITS = "0123456789";

  private final JsonCharacters in;
  private final YamlLimits limits;
  private final Trail trail = new Trail();
  private final List<DuplicateKey> duplicates = new ArrayList<>();

  /** The first number past 64 bits; the text is JSON all the same, so reading goes on. */
  private Optional<YamlProblem> tooLarge = Optional.empty();

  JsonDocumentBuilder(String text, YamlLimits limits) {
    this.in = new JsonCharacters(text);
    this.limits = limits;
  }

  boolean hasMore() {
    in.skipSpace();
    return !in.atEnd();
  }

  /** Where reading goes on. */
  int offset() {
    return in.offset();
  }

  int line() {
    return in.line();
  }

  /** The next value. Throws {@link YamlProblemException} where there is none. */
  YamlDocument document() {
    duplicates.clear();
    tooLarge = Optional.empty();
    int firstLine = in.line();
    DocumentBuilder.Node root = value();
    Place place = new Place(firstLine, 1, in.line() + 1, 1);
    if (tooLarge.isPresent()) {
      return YamlDocument.broken(tooLarge.get(), place);
    }
    SourceMap map = new SourceMap(root.tree(), Marks.root(root.place(), root.marks()));
    return new YamlDocument(0, place, root.tree(), map, List.copyOf(duplicates), List.of());
  }

  private DocumentBuilder.Node value() {
    in.skipSpace();
    int line = in.line();
    int column = in.column();
    char c = in.peek();
    if (c == '{' || c == '[') {
      if (trail.depth() >= limits.mostLevels()) {
        throw YamlProblemException.tooDeep(limits.mostLevels(), Place.at(line, column));
      }
      in.next();
      return c == '{' ? object(line, column) : list(line, column);
    }
    Tree tree = c == '"' ? Tree.of(in.string()) : c == '-' || isDigit(c) ? number() : word();
    return new DocumentBuilder.Node(tree, Marks.SCALAR, placeFrom(line, column), false);
  }

  private Place placeFrom(int line, int column) {
    return new Place(line, column, in.line(), in.column());
  }

  private DocumentBuilder.Node object(int line, int column) {
    MappingBuilder fields = new MappingBuilder();
    in.skipSpace();
    if (!in.taken('}')) {
      do {
        field(fields);
        in.skipSpace();
      } while (in.taken(','));
      in.expect('}');
    }
    return new DocumentBuilder.Node(
        fields.tree(), fields.marks().build(), placeFrom(line, column), false);
  }

  private void field(MappingBuilder fields) {
    in.skipSpace();
    int line = in.line();
    int column = in.column();
    String name = in.string();
    Place key = placeFrom(line, column);
    in.skipSpace();
    in.expect(':');
    trail.enter(name);
    DocumentBuilder.Node value = value();
    if (fields.isDuplicate(name)) {
      duplicates.add(new DuplicateKey(trail.path(), fields.placeOf(name), key));
    }
    trail.leave();
    fields.put(name, key, value);
  }

  private DocumentBuilder.Node list(int line, int column) {
    List<Tree> items = new ArrayList<>();
    Marks.Builder marks = new Marks.Builder();
    in.skipSpace();
    if (!in.taken(']')) {
      do {
        trail.enter(items.size());
        DocumentBuilder.Node item = value();
        trail.leave();
        items.add(item.tree());
        marks.add(item.place(), item.place(), item.marks());
        in.skipSpace();
      } while (in.taken(','));
      in.expect(']');
    }
    return new DocumentBuilder.Node(Tree.of(items), marks.build(), placeFrom(line, column), false);
  }

  private Tree number() {
    int column = in.column();
    StringBuilder digits = new StringBuilder();
    if (in.peek() == '-') {
      digits.append(in.next());
    }
    if (in.peek() == '0') {
      digits.append(in.next());
    } else {
      digits(digits);
    }
    boolean whole = true;
    if (in.peek() == '.') {
      digits.append(in.next());
      digits(digits);
      whole = false;
    }
    if (in.peek() == 'e' || in.peek() == 'E') {
      digits.append(in.next());
      if (in.peek() == '+' || in.peek() == '-') {
        digits.append(in.next());
      }
      digits(digits);
      whole = false;
    }
    Tree integer = whole ? GoNumber.integer(digits.toString()) : Tree.ABSENT;
    return integer.isPresent() ? integer : decimal(digits.toString(), column);
  }

  // As convertNumber in encoding/json, which has no infinite numbers.
  private Tree decimal(String digits, int column) {
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value) && tooLarge.isEmpty()) {
      String message =
          "the number " + digits + " is too large for 64 bits; if it is a text, put it in quotes";
      Place place = placeFrom(in.line(), column);
      tooLarge = Optional.of(new YamlProblem(YamlProblem.Kind.VALUE, message, place));
    }
    return Tree.of(value);
  }

  private void digits(StringBuilder into) {
    if (!isDigit(in.peek())) {
      throw in.unexpected("a digit");
    }
    while (isDigit(in.peek())) {
      into.append(in.next());
    }
  }

  private static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0;
  }

  private Tree word() {
    if (in.taken("true")) {
      return BooleanTree.TRUE;
    }
    if (in.taken("false")) {
      return BooleanTree.FALSE;
    }
    if (in.taken("null")) {
      return Tree.NULL;
    }
    throw in.unexpected("a JSON value");
  }
}

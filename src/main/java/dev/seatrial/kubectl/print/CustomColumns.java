package dev.seatrial.kubectl.print;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Objects as a table of the user's own columns: {@code -o custom-columns=NAME:.metadata.name}. */
// As customcolumn.go in kubectl/pkg/cmd/get, v0.37.
final class CustomColumns implements ObjectPrinter {
  private static final String LINES =
      " Expected format is one line of space separated headers, one line of space separated column"
          + " specs.";

  private final List<String> headers;
  private final List<FieldExpression> fields;
  private final TabWriter out;
  private boolean wantsHeaders;

  private CustomColumns(List<Spec> columns, OutputFlags flags, Consumer<String> out) {
    this.headers = columns.stream().map(Spec::header).toList();
    this.fields = columns.stream().map(column -> FieldExpression.of(column.field())).toList();
    this.wantsHeaders = flags.hasHeaders();
    this.out = TabWriter.ofTable(out);
  }

  /** A printer of columns given as {@code HEADER:field,…}. Throws {@link PrintException}. */
  static CustomColumns ofSpec(String spec, OutputFlags flags, Consumer<String> out) {
    List<Spec> columns = new ArrayList<>();
    for (String part : spec.split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        throw new PrintException(
            "unexpected custom-columns spec: " + part + ", expected <header>:<json-path-expr>");
      }
      columns.add(new Spec(part.substring(0, colon), part.substring(colon + 1)));
    }
    return new CustomColumns(columns, flags, out);
  }

  /** A printer of columns given as a line of headers and a line of fields. */
  static CustomColumns ofTemplate(String text, OutputFlags flags, Consumer<String> out) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new PrintException("invalid template, missing header line." + LINES);
    }
    if (lines.size() < 2) {
      throw new PrintException("invalid template, missing spec line." + LINES);
    }
    List<String> headers = words(lines.get(0));
    List<String> fields = words(lines.get(1));
    if (headers.size() != fields.size()) {
      throw new PrintException(
          "number of headers ("
              + headers.size()
              + ") and field specifications ("
              + fields.size()
              + ") don't match");
    }
    List<Spec> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      columns.add(new Spec(headers.get(i), fields.get(i)));
    }
    return new CustomColumns(columns, flags, out);
  }

  @Override
  public void print(Tree object) {
    if (wantsHeaders) {
      out.write(String.join("\t", headers) + "\n");
      wantsHeaders = false;
    }
    List<Tree> rows = ObjectLists.isList(object) ? object.items("items") : List.of(object);
    try {
      // The headers stand there already when a field turns out not to be one.
      List<JsonPath> paths = fields.stream().map(FieldExpression::path).toList();
      rows.forEach(row -> out.write(line(paths, row)));
    } catch (JsonPathException e) {
      throw new PrintException(String.valueOf(e.getMessage()));
    } finally {
      out.flush();
    }
  }

  private static String line(List<JsonPath> paths, Tree object) {
    return paths.stream()
        .map(path -> cell(path.find(object)))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String cell(List<List<Tree>> found) {
    List<String> texts = new ArrayList<>();
    if (found.isEmpty() || found.get(0).isEmpty()) {
      texts.add("<none>");
    }
    found.forEach(
        piece -> piece.forEach(value -> texts.add(Terminal.escaped(GoText.sprint(value)))));
    return String.join(",", texts);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  private record Spec(String header, String field) {}
}

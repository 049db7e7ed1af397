package dev.seatrial.yaml;

import dev.seatrial.tree.GoJson;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text document by document: JSON values first where it looks like JSON, else YAML. */
// As YAMLOrJSONDecoder in k8s.io/apimachinery/pkg/util/yaml/decoder.go, v1.37.
final class DocumentReader {
  private final Characters characters;
  private final String text;
  private final YamlLimits limits;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<YamlProblem> problems = new ArrayList<>();

  DocumentReader(Characters characters, YamlLimits limits) {
    this.characters = characters;
    this.text = characters.text();
    this.limits = limits;
  }

  YamlText read() {
    if (looksLikeJson(text)) {
      readJson();
    } else {
      readYaml(0, 1, Optional.empty());
    }
    return new YamlText(text, List.copyOf(documents), List.copyOf(problems));
  }

  /** Whether the text is read as JSON first. */
  static boolean looksLikeJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{';
      }
    }
    return false;
  }

  private void readJson() {
    JsonDocumentBuilder json = new JsonDocumentBuilder(text, limits);
    int end = 0;
    int line = 1;
    try {
      while (json.hasMore()) {
        add(json.document());
        end = json.offset();
        line = json.line();
      }
    } catch (YamlProblemException notJson) {
      // More than one value makes it a JSON stream for good; before that it may still be YAML.
      if (documents.size() > 1 || notJson.problem().kind() == YamlProblem.Kind.LIMIT) {
        add(YamlDocument.broken(notJson.problem(), notJson.problem().place()));
      } else {
        int next = endOfBlankLine(end);
        readYaml(next, next > end ? line + 1 : line, Optional.of(said(notJson.problem())));
      }
    }
  }

  private YamlProblem said(YamlProblem notJson) {
    String said =
        GoJson.streamProblem(text.getBytes(StandardCharsets.UTF_8)).orElse(notJson.said());
    return new YamlProblem(notJson.kind(), notJson.message(), notJson.place(), said);
  }

  /** Past the white space up to and with the first line break, where there is one. */
  private int endOfBlankLine(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at++) == '\n') {
        return at;
      }
    }
    return from;
  }

  private void readYaml(int from, int firstLine, Optional<YamlProblem> jsonProblem) {
    DocumentSplitter splitter = new DocumentSplitter(characters, from, firstLine);
    Optional<YamlProblem> earlier = jsonProblem;
    while (splitter.next()) {
      YamlDocument document = read(splitter);
      if (!document.problems().isEmpty() && document.tree() == Tree.ABSENT) {
        document =
            YamlDocument.broken(further(document.problems().get(0), earlier), document.place());
      }
      add(document);
      earlier = Optional.empty();
    }
    if (splitter.problem().isPresent()) {
      YamlProblem problem = splitter.problem().get();
      add(YamlDocument.broken(problem, problem.place()));
    }
  }

  private YamlDocument read(DocumentSplitter chunk) {
    Optional<YamlDocument> simple = SubsetDocument.read(characters, chunk, limits);
    return simple.isPresent() ? simple.get() : built(chunk).document(chunk.place());
  }

  private DocumentBuilder built(DocumentSplitter chunk) {
    String part = chunk.text();
    ReaderWords words = new ReaderWords(part, chunk.line(), chunk.linesBefore());
    return new DocumentBuilder(part, chunk.line(), limits, words);
  }

  /** Of two readers that gave up, the one that came further knows more about the text. */
  private static YamlProblem further(YamlProblem yaml, Optional<YamlProblem> json) {
    if (json.isEmpty()) {
      return yaml;
    }
    boolean jsonCameFurther =
        json.get().place().line() > yaml.place().line()
            || json.get().place().line() == yaml.place().line()
                && json.get().place().column() > yaml.place().column();
    YamlProblem known = jsonCameFurther ? json.get() : yaml;
    // kubectl tells of the first reader, however far it came.
    return new YamlProblem(known.kind(), known.message(), known.place(), json.get().said());
  }

  private void add(YamlDocument document) {
    // kubectl passes over documents that hold nothing, and they are not counted.
    if (document.tree() == Tree.NULL && document.problems().isEmpty()) {
      return;
    }
    documents.add(
        new YamlDocument(
            documents.size(),
            document.place(),
            document.tree(),
            document.sourceMap(),
            document.duplicates(),
            document.problems()));
  }
}

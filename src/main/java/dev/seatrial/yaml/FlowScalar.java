package dev.seatrial.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Where in a collection between brackets a scalar stands. There, kubectl's reader ends a plain one
 * at a question mark, and keeps a colon that no space follows.
 */
// As yaml_parser_scan_plain_scalar in go.yaml.in/yaml/v2/scannerc.go, v2.4.
enum FlowScalar {
  KEY("did not find expected ',' or '}'"),
  VALUE("did not find expected ',' or '}'"),
  ITEM("did not find expected ',' or ']'");

  private final String afterScalar;

  FlowScalar(String afterScalar) {
    this.afterScalar = afterScalar;
  }

  /** Refuses a plain scalar that is another to kubectl. */
  void check(ScalarEvent scalar, Place place, ReaderWords words) {
    if (!scalar.isPlain()) {
      return;
    }
    int question = scalar.getValue().indexOf('?');
    // One that begins a key or an item only says that this is a key.
    if (question > 0 || question == 0 && this == VALUE) {
      String said = question == 0 ? "did not find expected node content" : afterScalar;
      String message = "a \"?\" inside brackets begins a key for kubectl; put the text in quotes";
      throw refused(message, place, words.ofParser(said, place.line()));
    }
    String next = this == VALUE ? "" : words.after(place);
    if (next.startsWith(":{") || next.startsWith(":[")) {
      String message = "kubectl wants a space after the \":\" of \"" + scalar.getValue() + "\"";
      throw refused(message, place, words.ofParser(afterScalar, place.endLine()));
    }
  }

  private static YamlProblemException refused(String message, Place place, String said) {
    return new YamlProblemException(new YamlProblem(YamlProblem.Kind.SYNTAX, message, place, said));
  }
}

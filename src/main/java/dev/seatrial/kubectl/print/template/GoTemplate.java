package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.Tree;
import java.util.List;

/** A template in the language of Go's {@code text/template}. */
public final class GoTemplate {
  private final String text;
  private final List<Node> nodes;
  private final boolean strict;

  private GoTemplate(String text, List<Node> nodes, boolean strict) {
    this.text = text;
    this.nodes = nodes;
    this.strict = strict;
  }

  /** Reads a template. Throws {@link TemplateException} where it is none. */
  public static GoTemplate parse(String text) {
    return new GoTemplate(text, new Parser(text).parse(), false);
  }

  /** The same template, which fails where a field is missing. */
  public GoTemplate strict() {
    return new GoTemplate(text, nodes, true);
  }

  /**
   * Fills it in.
   *
   * @param out what is written before a failure stays there
   */
  public void fill(Tree object, StringBuilder out) {
    new Filling(new Evaluation(text, object, strict), out).run(nodes, object);
  }
}

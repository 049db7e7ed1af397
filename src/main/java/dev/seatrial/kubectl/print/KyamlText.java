package dev.seatrial.kubectl.print;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/** Objects as KYAML, YAML with all its brackets and quotes. */
// As sigs.k8s.io/yaml/kyaml, v1.6.
final class KyamlText {
  private final StringBuilder out = new StringBuilder();

  private KyamlText() {}

  /** The object in its order, without a header and without a line break at the end. */
  static String of(Tree object) {
    KyamlText text = new KyamlText();
    text.node(object, 0);
    return text.out.toString();
  }

  private void node(Tree tree, int indent) {
    if (tree instanceof ObjectTree object) {
      mapping(object, indent);
    } else if (tree instanceof ListTree list) {
      sequence(list, indent);
    } else if (tree instanceof TextTree text) {
      out.append(KyamlString.folded(text.value(), indent + 1));
    } else if (tree instanceof DecimalTree decimal) {
      out.append(Json.number(decimal.value()));
    } else {
      out.append(Json.compact(tree));
    }
  }

  private void mapping(ObjectTree object, int indent) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append("{\n");
    for (int i = 0; i < object.size(); i++) {
      indent(indent + 1);
      out.append(KyamlString.key(object.name(i))).append(": ");
      node(object.value(i), indent + 1);
      out.append(",\n");
    }
    indent(indent);
    out.append('}');
  }

  private void sequence(ListTree list, int indent) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    // Lists of nothing but objects and lists hug their items.
    boolean isCuddled =
        list.values().stream()
            .allMatch(item -> item instanceof ObjectTree || item instanceof ListTree);
    out.append(isCuddled ? "[" : "[\n");
    for (int i = 0; i < list.size(); i++) {
      if (isCuddled) {
        out.append(i > 0 ? ", " : "");
        node(list.at(i), indent);
      } else {
        indent(indent + 1);
        node(list.at(i), indent + 1);
        out.append(",\n");
      }
    }
    if (!isCuddled) {
      indent(indent);
    }
    out.append(']');
  }

  private void indent(int levels) {
    out.append("  ".repeat(levels));
  }
}

package dev.seatrial.yaml;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Writes one tree as a block of YAML, keys sorted, byte for byte as kubectl prints it. */
// As Marshal in sigs.k8s.io/yaml and the emitter of go.yaml.in/yaml/v2, v2.4: two spaces a level,
// sequences at the level of their key, lines broken at a space past column 80.
final class YamlWriter {
  private static final int INDENT = 2;
  private static final int MOST_KEY_BYTES = 128;
  private static final double LONG_END = 0x1p63;
  private static final double UNSIGNED_END = 0x1p64;

  private final YamlLines lines = new YamlLines();

  String write(Tree tree) {
    node(tree, -1, false);
    lines.breakTo(0);
    return lines.text();
  }

  private void node(Tree tree, int indent, boolean isFieldValue) {
    if (tree instanceof ObjectTree object) {
      mapping(object, indent);
    } else if (tree instanceof ListTree list) {
      sequence(list, indent, isFieldValue);
    } else if (tree instanceof TextTree text) {
      text(text.value(), inner(indent));
    } else {
      lines.word(word(tree));
    }
  }

  private void mapping(ObjectTree object, int indent) {
    if (object.isEmpty()) {
      lines.word("{}");
      return;
    }
    int level = indent < 0 ? 0 : indent + INDENT;
    // The order is not transitive for some odd keys, which a sort would refuse and a map does not.
    Map<String, Tree> fields = new TreeMap<>(KeyOrder.NATURAL);
    for (int i = 0; i < object.size(); i++) {
      fields.put(object.name(i), object.value(i));
    }
    for (Map.Entry<String, Tree> field : fields.entrySet()) {
      lines.breakTo(level);
      key(field.getKey(), level);
      node(field.getValue(), level, true);
    }
  }

  private void key(String name, int level) {
    ScalarShape shape = ScalarShape.of(name);
    if (!shape.multiline() && YamlLines.utf8Length(name) <= MOST_KEY_BYTES) {
      new ScalarWriter(lines, name, shape).key();
      lines.indicator(":");
      return;
    }
    lines.nestingIndicator("?");
    new ScalarWriter(lines, name, shape).value(level + INDENT);
    lines.breakTo(level);
    lines.nestingIndicator(":");
  }

  private void sequence(ListTree list, int indent, boolean isFieldValue) {
    if (list.isEmpty()) {
      lines.word("[]");
      return;
    }
    boolean sameLevel = isFieldValue && !lines.isIndentation();
    int level = indent < 0 ? 0 : sameLevel ? indent : indent + INDENT;
    for (Tree item : list.values()) {
      lines.breakTo(level);
      lines.nestingIndicator("-");
      node(item, level, false);
    }
  }

  private void text(String text, int indent) {
    new ScalarWriter(lines, text, ScalarShape.of(text)).value(indent);
  }

  private static int inner(int indent) {
    return indent < 0 ? INDENT : indent + INDENT;
  }

  private static String word(Tree tree) {
    if (tree instanceof IntegerTree integer) {
      return Long.toString(integer.value());
    }
    if (tree instanceof DecimalTree decimal) {
      return number(decimal.value());
    }
    return tree instanceof BooleanTree flag ? Boolean.toString(flag.value()) : "null";
  }

  /** A number goes through JSON on its way, where a whole one loses its fraction. */
  private static String number(double value) {
    boolean whole = value == Math.rint(value);
    if (whole && value >= -LONG_END && value < LONG_END) {
      return Long.toString((long) value);
    }
    return whole && value > 0 && value < UNSIGNED_END
        ? new BigDecimal(value).toPlainString()
        : GoFloat.yaml(value);
  }
}

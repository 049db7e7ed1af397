package dev.seatrial.yaml;

import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.NullTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a scalar with a tag of its own means, such as {@code !!str 12}. */
// As resolve in go.yaml.in/yaml/v2/resolve.go, v2.4.
final class TaggedScalar {
  private static final String STANDARD = "tag:yaml.org,2002:";

  private TaggedScalar() {}

  /** The value, or absent where the text is no such thing. Unknown tags leave a string. */
  static Tree resolve(String tag, String text) {
    return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
      case "bool" -> only(PlainScalar.resolve(text) instanceof BooleanTree, text);
      case "int" -> only(PlainScalar.resolve(text) instanceof IntegerTree, text);
      case "float" -> only(isNumber(PlainScalar.resolve(text)), text);
      case "null" -> only(PlainScalar.resolve(text) instanceof NullTree, text);
      case "timestamp" -> GoTimestamp.matches(text) ? Tree.of(text) : Tree.ABSENT;
      case "binary" -> binary(text);
      default -> Tree.of(text);
    };
  }

  /** The tag as it is written: {@code !!int}. */
  static String shown(String tag) {
    return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
  }

  private static Tree only(boolean fits, String text) {
    return fits ? PlainScalar.resolve(text) : Tree.ABSENT;
  }

  private static boolean isNumber(Tree tree) {
    return tree instanceof IntegerTree || tree instanceof DecimalTree;
  }

  private static Tree binary(String text) {
    String joined = text.replace("\n", "").replace("\r", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(joined);
      return Tree.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Tree.ABSENT;
    }
  }
}

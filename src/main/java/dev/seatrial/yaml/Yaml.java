package dev.seatrial.yaml;

import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * YAML and JSON text to trees, and trees to YAML text, both as kubectl does it.
 *
 * <p>Reads what {@code k8s.io/apimachinery/pkg/util/yaml} and {@code sigs.k8s.io/yaml} read: YAML
 * 1.1 booleans and numbers, documents separated by lines that begin with {@code ---}, JSON values
 * one after the other. Whatever is wrong with the text comes back as a value.
 */
public final class Yaml {
  private Yaml() {}

  /** Reads the bytes of a file, within {@link YamlLimits#STANDARD}. */
  public static YamlText read(byte[] bytes) {
    return read(bytes, YamlLimits.STANDARD);
  }

  /** Reads the bytes of a file: UTF-8 with or without byte order mark, or UTF-16 with one. */
  public static YamlText read(byte[] bytes, YamlLimits limits) {
    if (bytes.length > limits.mostBytes()) {
      String message =
          "larger than the limit on the size of a file, " + limits.mostMebibytes() + " MiB";
      return refused(YamlProblem.Kind.LIMIT, message);
    }
    Characters characters = Characters.of(bytes);
    if (!characters.arePlain() && Encoding.isBinary(bytes)) {
      return refused(YamlProblem.Kind.BINARY, "the file is binary, not text");
    }
    return new DocumentReader(characters, limits).read();
  }

  /** Reads a text. */
  public static YamlText read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The tree as YAML, as {@code kubectl get -o yaml} prints it, with a line break at the end. */
  public static String write(Tree tree) {
    return new YamlWriter().write(tree);
  }

  private static YamlText refused(YamlProblem.Kind kind, String message) {
    YamlProblem problem = new YamlProblem(kind, message, Place.START);
    return new YamlText("", List.of(), List.of(problem));
  }
}

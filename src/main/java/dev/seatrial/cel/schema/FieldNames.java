package dev.seatrial.cel.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of properties as identifiers of the language: {@code a-b} is {@code a__dash__b}.
 *
 * <p>As {@code escaping.go} in {@code k8s.io/apiserver/pkg/cel}, v0.37.
 */
public final class FieldNames {
  private static final List<String> RESERVED =
      List.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");
  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z_./-][a-zA-Z0-9_./-]*");
  private static final Pattern ESCAPED = Pattern.compile("__|[-./]");
  private static final Pattern ESCAPE = Pattern.compile("__[^_]+__");

  private FieldNames() {}

  /** Whether the language keeps the name for itself: no variable can have it. */
  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** The reserved word that an identifier escapes: as the name of a field it may stand plain. */
  public static Optional<String> reservedWord(String identifier) {
    return RESERVED.stream().filter(word -> identifier.equals("__" + word + "__")).findFirst();
  }

  /** The identifier; nothing where the name can't be one. */
  public static Optional<String> escaped(String name) {
    if (isReserved(name)) {
      return Optional.of("__" + name + "__");
    }
    if (!ALLOWED.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(ESCAPED.matcher(name).replaceAll(match -> word(match.group())));
  }

  private static String word(String characters) {
    return switch (characters) {
      case "__" -> "__underscores__";
      case "." -> "__dot__";
      case "-" -> "__dash__";
      default -> "__slash__";
    };
  }

  /** The name that the identifier stands for; nothing where an escape in it is unknown. */
  static Optional<String> unescaped(String identifier) {
    Matcher escape = ESCAPE.matcher(identifier);
    StringBuilder name = new StringBuilder();
    while (escape.find()) {
      String word = escape.group().substring(2, escape.group().length() - 2);
      Optional<String> characters = characters(word);
      boolean partOnly = isReserved(word) && escape.group().length() != identifier.length();
      if (characters.isEmpty() || partOnly) {
        return Optional.empty();
      }
      escape.appendReplacement(name, Matcher.quoteReplacement(characters.get()));
    }
    return Optional.of(escape.appendTail(name).toString());
  }

  private static Optional<String> characters(String word) {
    return switch (word) {
      case "underscores" -> Optional.of("__");
      case "dot" -> Optional.of(".");
      case "dash" -> Optional.of("-");
      case "slash" -> Optional.of("/");
      default -> isReserved(word) ? Optional.of(word) : Optional.empty();
    };
  }
}

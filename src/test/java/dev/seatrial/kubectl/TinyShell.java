package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.call.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a shell as the recorded session needs: sequences, pipes, substitutions, redirection,
 * and a handful of programs. Anything else is an {@link Unsupported}.
 */
final class TinyShell {
  /** The editor of the recorded session, which changes nothing. */
  private static final Map<String, String> UNTOUCHED = Map.of("EDITOR", "true");

  private static final Duration KUBECTL_TAKES = Duration.ofMillis(60);

  private final Cluster cluster;
  private final Kubectl kubectl;
  private final Path directory;
  private final StringBuilder err = new StringBuilder();
  private int exitCode;

  /** What the shell cannot do. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
      super(what);
    }
  }

  TinyShell(Cluster cluster, Path directory) {
    this.cluster = cluster;
    this.directory = directory;
    this.kubectl = new Kubectl(cluster, directory);
  }

  Kubectl.Answer run(String script) {
    err.setLength(0);
    exitCode = 0;
    String out = sequence(script.strip());
    return new Kubectl.Answer(exitCode, out, err.toString());
  }

  private String sequence(String script) {
    StringBuilder out = new StringBuilder();
    for (String part : parts(script, ";")) {
      for (String each : parts(part, "&&")) {
        if (!each.isBlank()) {
          out.append(pipeline(each.strip()));
        }
      }
    }
    return out.toString();
  }

  private String pipeline(String text) {
    String data = "";
    for (String stage : parts(text, "|")) {
      List<String> redirected = parts(stage, ">");
      data = command(substituted(redirected.get(0).strip()), data);
      if (redirected.size() > 1) {
        write(redirected.get(1).strip(), data);
        data = "";
      }
    }
    return data;
  }

  /** Splits at a separator that stands outside of quotes and substitutions. */
  private static List<String> parts(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (text.startsWith("$(", i)) {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        start = i + separator.length();
        i = start - 1;
      } else if (c == '&' && !text.startsWith("&&", i) && (i == 0 || text.charAt(i - 1) != '&')) {
        throw new Unsupported("background");
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private String substituted(String text) {
    int open = text.indexOf("$(");
    if (open < 0) {
      return text;
    }
    int close = text.indexOf(')', open);
    while (text.substring(open + 2, close).chars().filter(c -> c == '"').count() % 2 == 1) {
      close = text.indexOf(')', close + 1);
    }
    String value = sequence(text.substring(open + 2, close)).strip();
    return text.substring(0, open) + value + substituted(text.substring(close + 1));
  }

  private String command(String text, String in) {
    Assignments typed = Assignments.of(ShellWords.of(text));
    List<String> words = typed.command();
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "kubectl" -> kubectl(typed.variables(), rest, in);
      case "sleep" -> slept(rest.get(0));
      case "cat" -> read(rest.get(0));
      case "printf" -> rest.get(0).replace("\\n", "\n");
      case "grep" -> filtered(rest, in);
      case "head" -> in.lines().findFirst().map(line -> line + "\n").orElse("");
      case "mkdir" -> made(rest.get(1));
      case "cp" -> copied(rest.get(0), rest.get(1));
      case "sed" -> new TinySed(this).run(rest, in);
      default -> throw new Unsupported(words.get(0));
    };
  }

  private String kubectl(Map<String, String> variables, List<String> words, String in) {
    Surroundings around = Surroundings.BARE.with(UNTOUCHED).with(variables);
    Kubectl.Answer answer = kubectl.in(around).run(words, in);
    cluster.runFor(KUBECTL_TAKES);
    err.append(answer.err());
    exitCode = answer.exitCode();
    return answer.out();
  }

  private String filtered(List<String> words, String in) {
    if (!words.get(0).equals("-v")) {
      throw new Unsupported("grep");
    }
    Pattern unwanted = Pattern.compile(words.get(1).replace("\\|", "|"));
    String out =
        in.lines()
            .filter(line -> !unwanted.matcher(line).find())
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    exitCode = out.isEmpty() ? 1 : 0;
    return out;
  }

  private String slept(String seconds) {
    cluster.runFor(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)));
    exitCode = 0;
    return "";
  }

  private String made(String folder) {
    try {
      Files.createDirectories(directory.resolve(folder));
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String copied(String from, String to) {
    try {
      Files.copy(
          directory.resolve(from),
          directory.resolve(to).resolve(from),
          StandardCopyOption.REPLACE_EXISTING);
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return new String(Files.readAllBytes(directory.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String text) {
    try {
      Files.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

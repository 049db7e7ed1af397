package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a command comes to that is executed in a running container.
 *
 * @param time how long it takes
 * @param code its exit code
 * @param terminates whether it sends the container's first process the signal to end
 * @param output what it prints
 */
public record Execution(Duration time, int code, boolean terminates, String output) {
  private static final Pattern TERMINATION =
      Pattern.compile("kill(\\s+-(s\\s+)?(SIG)?(TERM|15))?\\s+1");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(true|:|false|exit|exit \\d+|sleep [0-9.]+[smhd]?|echo [^;&|<>]*)\\s*(;|&&|$)\\s*");
  private static final Pattern SHELL_IMAGE =
      Pattern.compile(
          "(.*/)?(alpine|bash|busybox|centos|debian|fedora|rockylinux|ubuntu)([:@].*)?");
  private static final Pattern SHELL = Pattern.compile("(/\\w+)*/?(sh|bash|ash|dash)");

  /**
   * What the words of a command come to; none where its effect or its output is not known.
   *
   * @param environment the variables around it, as containers list them
   */
  public static Optional<Execution> of(List<String> words, Tree environment) {
    boolean shell = SHELL.matcher(words.get(0)).matches();
    if (shell && (words.size() != 3 || !words.get(1).equals("-c"))) {
      return Optional.empty();
    }
    String script = shell ? words.get(2).strip() : bare(String.join(" ", words));
    if (TERMINATION.matcher(script).matches()) {
      return Optional.of(new Execution(Duration.ZERO, 0, true, ""));
    }
    if (!shell && bare(words.get(0)).equals("echo")) {
      String text = String.join(" ", words.subList(1, words.size())) + "\n";
      return Optional.of(new Execution(Duration.ZERO, 0, false, text));
    }
    boolean builtIn = script.startsWith("exit") || script.contains(";") || script.contains("&&");
    if (!isKnown(script) || builtIn && !shell) {
      return Optional.empty();
    }
    Tree command = Tree.of(List.of(Tree.of("sh"), Tree.of("-c"), Tree.of(script)));
    ContainerCommand known = new ContainerCommand(Tree.ABSENT, command, environment);
    return known.hidesOutput()
        ? Optional.empty()
        : known.end().map(end -> new Execution(end.after(), end.code(), false, known.text()));
  }

  // One by one, for a pattern of them all goes down by calls and long scripts are too deep for it.
  private static boolean isKnown(String script) {
    Matcher statement = STATEMENT.matcher(script);
    int at = 0;
    while (at < script.length() && statement.region(at, script.length()).lookingAt()) {
      at = statement.end();
    }
    return at > 0 && at == script.length();
  }

  /**
   * What a container does with a text on its standard input: a shell does what it reads, and so do
   * images that are known to run one. None of any other command.
   */
  public static Optional<Execution> ofInput(Tree pod, String container, String text) {
    Tree spec = spec(pod, container);
    List<String> words = new ArrayList<>();
    spec.items("command").forEach(word -> words.add(word.text("")));
    spec.items("args").forEach(word -> words.add(word.text("")));
    boolean reads =
        words.isEmpty()
            ? SHELL_IMAGE.matcher(spec.text("", "image")).matches()
            : SHELL.matcher(words.get(0)).matches();
    boolean scripted = words.stream().skip(1).anyMatch(word -> !word.matches("-[il]+"));
    if (!spec.flag(false, "stdin") || !reads || scripted) {
      return Optional.empty();
    }
    String script = String.join("; ", text.lines().filter(line -> !line.isBlank()).toList());
    return script.isEmpty()
        ? Optional.of(new Execution(Duration.ZERO, 0, false, ""))
        : of(List.of("sh", "-c", script), spec.at("env")).filter(known -> !known.terminates());
  }

  /** What a pod says of one of its containers. */
  public static Tree spec(Tree pod, String container) {
    return Stream.of("initContainers", "containers", "ephemeralContainers")
        .flatMap(list -> pod.items("spec", list).stream())
        .filter(each -> each.text("", "name").equals(container))
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  private static String bare(String command) {
    return command.replaceFirst("^(/\\w+)+/", "");
  }
}

package dev.seatrial.kubelet;

import dev.seatrial.kubelet.Behaviour.Exit;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the command of a container comes to, where it says so itself: {@code sleep 5}, {@code exit
 * 3}, {@code true}, and sequences of such in a shell. Of any other command nothing is known.
 */
final class ContainerCommand {
  private static final Pattern SHELL = Pattern.compile("(/\\w+)*/?(sh|bash|ash|dash)");
  private static final Pattern ENDLESS =
      Pattern.compile("(?s).*\\b(while\\s+(true|:|\\[ 1 ])|tail\\s+-[fF]|sleep\\s+inf).*");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
  private static final Pattern SLEEP = Pattern.compile("sleep\\s+(\\d+(?:\\.\\d+)?)([smhd]?)");
  private static final String ECHO = "echo ";
  private static final Pattern SILENT =
      Pattern.compile("(true|:|echo\\b.*|printf\\b.*|date|env|hostname|set\\b.*|cd\\b.*|ls\\b.*)");
  private static final Map<String, Integer> SECONDS = new LinkedHashMap<>();

  static {
    SECONDS.put("", 1);
    SECONDS.put("s", 1);
    SECONDS.put("m", 60);
    SECONDS.put("h", 3_600);
    SECONDS.put("d", 86_400);
  }

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<Printed> printed = new ArrayList<>();
  private Duration time = Duration.ZERO;
  private int code;
  private boolean understood;
  private boolean endless;
  private boolean left;
  private boolean leavesOnFailure;
  private boolean hidden;

  ContainerCommand(Tree pod, Tree command, Tree environment) {
    String index = "batch.kubernetes.io/job-completion-index";
    environment.items().stream()
        .filter(each -> !each.at("valueFrom").isPresent())
        .forEach(each -> this.environment.put(each.text("", "name"), each.text("", "value")));
    pod.at("metadata", "annotations", index)
        .textAt()
        .ifPresent(number -> this.environment.put("JOB_COMPLETION_INDEX", number));
    read(command);
  }

  static ContainerCommand of(ContainerStart start) {
    Tree container = start.container();
    List<Tree> words = new ArrayList<>(container.items("command"));
    words.addAll(container.items("args"));
    return new ContainerCommand(start.pod(), Tree.of(words), container.at("env"));
  }

  /** Whether the command says how it ends, or that it does not. */
  boolean isUnderstood() {
    return understood;
  }

  /** Whether it ends only when it is killed: a bare sleep as first process takes no signal. */
  boolean isDeafToSignals() {
    return understood && (endless || !time.isZero());
  }

  /** How it ends; none where it does not, or nothing is known. */
  Optional<Exit> end() {
    return understood && !endless ? Optional.of(new Exit(time, code)) : Optional.empty();
  }

  /** What it prints, as far as that is plain to see. */
  List<Printed> output() {
    return understood ? List.copyOf(printed) : List.of();
  }

  /** Whether it prints something that is not plain to see. */
  boolean hidesOutput() {
    return hidden;
  }

  /** All that it prints, in one piece. */
  String text() {
    return output().stream().map(Printed::text).collect(Collectors.joining());
  }

  private void read(Tree command) {
    if (!(command instanceof ListTree words) || words.isEmpty()) {
      return;
    }
    List<String> texts = words.values().stream().map(word -> word.text("")).toList();
    boolean shell = SHELL.matcher(texts.get(0)).matches() && texts.size() > 2;
    understood = true;
    if (shell && texts.get(1).matches("-\\w*c")) {
      script(texts.get(2));
    } else {
      String plain = String.join(" ", texts).replaceFirst("^(/\\w+)+/", "");
      if (plain.startsWith(ECHO)) {
        print(plain.substring(ECHO.length()));
      } else {
        statement(plain);
      }
    }
  }

  private void print(String text) {
    printed.add(new Printed(time, text + "\n"));
  }

  private void script(String text) {
    if (ENDLESS.matcher(text).matches()) {
      endless = true;
      return;
    }
    boolean isScript = new ShellScript(text, new Commands()).run();
    understood &= isScript || left;
  }

  /** The commands of a script, as far as they are known. */
  private final class Commands implements ShellScript.Shell {
    @Override
    public boolean succeeds(String command) {
      statement(command);
      return code == 0;
    }

    @Override
    public void failed() {
      left |= leavesOnFailure;
    }

    @Override
    public boolean goesOn() {
      return understood && !left && !endless;
    }
  }

  private void statement(String text) {
    if (text.startsWith(ECHO)) {
      EchoedText.of(text.substring(ECHO.length()).strip(), environment)
          .ifPresentOrElse(this::print, () -> hidden = true);
    }
    if (text.isEmpty() || SILENT.matcher(text).matches()) {
      leavesOnFailure |= text.matches("set\\s+-\\w*e.*");
      code = 0;
    } else if (text.equals("false")) {
      code = 1;
    } else if (text.equals("sleep infinity") || text.startsWith("tail -f ")) {
      endless = true;
    } else {
      filled(text);
    }
  }

  /** A command whose words have to be known. */
  private void filled(String text) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("?", Integer.toString(code));
    List<String> words = ShellWords.of(text, variables).orElse(List.of());
    Matcher sleep = SLEEP.matcher(String.join(" ", words));
    Matcher assignment = ASSIGNMENT.matcher(words.size() == 1 ? words.get(0) : "");
    if (sleep.matches()) {
      double seconds = Double.parseDouble(sleep.group(1)) * SECONDS.getOrDefault(sleep.group(2), 1);
      time = time.plusMillis((long) (seconds * 1_000));
      code = 0;
    } else if (ShellTest.isOne(words)) {
      Optional<Boolean> holds = ShellTest.holds(words);
      understood = holds.isPresent();
      code = holds.orElse(false) ? 0 : 1;
    } else if (assignment.matches()) {
      environment.put(assignment.group(1), assignment.group(2));
      code = 0;
    } else {
      exit(words);
    }
  }

  private void exit(List<String> words) {
    String number = words.size() > 1 ? words.get(1) : Integer.toString(code);
    understood = !words.isEmpty() && words.get(0).equals("exit") && number.matches("-?\\d{1,9}");
    left = understood;
    code = understood ? Integer.parseInt(number) & 0xff : 0;
  }
}

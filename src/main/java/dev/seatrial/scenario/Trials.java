package dev.seatrial.scenario;

import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.TestFile;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs the YAML trials of files. */
public final class Trials {
  private static final String API_VERSION = "seatrial.dev/v1";

  private final Predicate<List<String>> tags;
  private final Predicate<String> names;
  private final Setting setting;

  /** Those of the trials whose tags and name are wanted. */
  public Trials(Predicate<List<String>> tags, Predicate<String> names) {
    this(tags, names, Setting.USUAL);
  }

  /** The same in a setting of their own. */
  public Trials(Predicate<List<String>> tags, Predicate<String> names, Setting setting) {
    this.tags = tags;
    this.names = names;
    this.setting = setting;
  }

  /** Where results go, and what is wrong with files that are no trials. */
  public interface Listener {
    /** A trial was run. */
    void ran(ScenarioResult result);

    /** A file, or one of its documents, cannot be run. */
    void unreadable(Problem problem);
  }

  /** Whether a YAML file is a trial, as far as its text tells. */
  public static boolean isTrial(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.UTF_8).contains(API_VERSION)
          && Yaml.read(bytes).documents().stream().anyMatch(Trials::isTrial);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isTrial(YamlDocument document) {
    boolean ours = document.tree().text("", "apiVersion").equals(API_VERSION);
    // A World stands beside trials and is none.
    return ours && !document.tree().text("", "kind").equals("World")
        || document.tree().text("", "kind").equals("Trial");
  }

  /** Runs all trials of a file; of chosen lines, those that stand there. */
  public void run(TestFile file, Listener listener) {
    YamlText text;
    try {
      text = Yaml.read(Files.readAllBytes(file.path()));
    } catch (IOException unreadable) {
      listener.unreadable(
          new Problem(file.name(), 1, 1, "", "reading the file failed: " + unreadable));
      return;
    }
    tell(text.problems(), file, listener::unreadable);
    for (YamlDocument document : text.documents()) {
      if (isChosen(document, file)) {
        run(document, file, listener);
      }
    }
  }

  private static boolean isChosen(YamlDocument document, TestFile file) {
    return file.lines().isEmpty()
        || file.lines().stream()
            .anyMatch(
                line -> line >= document.place().line() && line <= document.place().endLine());
  }

  private void run(YamlDocument document, TestFile file, Listener listener) {
    if (!document.problems().isEmpty()) {
      tell(document.problems(), file, listener::unreadable);
      return;
    }
    List<Problem> mistakes = new Mistakes(document, file.name()).all();
    if (!mistakes.isEmpty()) {
      mistakes.forEach(listener::unreadable);
      return;
    }
    TrialRun run = new TrialRun(document, file, setting);
    if (tags.test(run.tags()) && names.test(run.name())) {
      listener.ran(run.run());
    }
  }

  private static void tell(List<YamlProblem> problems, TestFile file, Consumer<Problem> listener) {
    for (YamlProblem problem : problems) {
      listener.accept(
          new Problem(
              file.name(),
              problem.place().line(),
              problem.place().column(),
              "",
              problem.message()));
    }
  }
}

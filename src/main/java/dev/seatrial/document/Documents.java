package dev.seatrial.document;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.document.Section.Run;
import dev.seatrial.document.Section.Step;
import dev.seatrial.document.Section.WriteFile;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.shell.Programs;
import dev.seatrial.shell.Shell;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.Setting;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs Markdown documents. A document has one cluster, the tutorial's, and a folder of its own;
 * each of its sections is a scenario, and what one section did the next one finds.
 */
public final class Documents {
  private final Setting setting;
  private final Programs programs;
  private final Consumer<ScenarioResult> results;

  /** Documents in a setting, whose results go to the consumer, one a section. */
  public Documents(Setting setting, Programs programs, Consumer<ScenarioResult> results) {
    this.setting = setting;
    this.programs = programs;
    this.results = results;
  }

  /** Whether a file has commands to run; false where it cannot be read. */
  public static boolean hasExamples(Path file) {
    try {
      return !Markdown.sections(Files.readAllLines(file)).isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Runs a document. Throws {@link IOException} where it cannot be read. */
  public void run(TestFile file) throws IOException {
    run(file, Files.readAllLines(file.path()));
  }

  /**
   * Runs a document and writes what commands answered into it where that is not as shown.
   *
   * <p>Throws {@link IOException} where it cannot be read or written.
   */
  public void update(TestFile file) throws IOException {
    List<String> lines = Files.readAllLines(file.path());
    List<Answer> answers = run(file, lines);
    List<String> updated = Update.of(lines, answers);
    if (!updated.equals(lines)) {
      Files.writeString(file.path(), String.join("\n", updated) + "\n");
    }
  }

  /**
   * What a command printed, both streams as they came.
   *
   * @param endedAt how much virtual time of its section had passed at its end
   */
  record Answer(Example example, List<String> lines, Duration endedAt) {
    boolean isAsShown() {
      return Wildcards.matches(trimmed(example.shown()), trimmed(lines));
    }

    private static List<String> trimmed(List<String> lines) {
      int end = lines.size();
      while (end > 0 && lines.get(end - 1).isBlank()) {
        end--;
      }
      return lines.subList(0, end);
    }
  }

  private List<Answer> run(TestFile file, List<String> lines) throws IOException {
    Cluster cluster = Cluster.create(setting.spec());
    List<Answer> answers = new ArrayList<>();
    try (Workplace place = Workplace.beside(file.path())) {
      Shell shell = new Shell(cluster, place.folder(), programs);
      for (Section section : Markdown.sections(lines)) {
        boolean wanted = file.lines().isEmpty() || file.lines().contains(section.line());
        List<Answer> own = run(section, new Stage(cluster, shell, place));
        answers.addAll(own);
        if (wanted) {
          results.accept(new SectionResult(file, section, own).result(setting.seed()));
        }
      }
    }
    return answers;
  }

  /** Where the commands of a document run. */
  private record Stage(Cluster cluster, Shell shell, Workplace place) {}

  private static List<Answer> run(Section section, Stage stage) throws IOException {
    long began = stage.cluster().nowMicros();
    List<Answer> answers = new ArrayList<>();
    for (Step step : section.steps()) {
      if (step instanceof WriteFile write) {
        stage.place().write(write.name(), write.text());
      } else if (step instanceof Run run) {
        stage.place().bring(run.example().command());
        List<String> lines = answer(stage.shell(), run.example());
        Duration end = Duration.of(stage.cluster().nowMicros() - began, ChronoUnit.MICROS);
        answers.add(new Answer(run.example(), lines, end));
      }
    }
    return answers;
  }

  private static List<String> answer(Shell shell, Example example) {
    StringBuilder text = new StringBuilder();
    shell.run(example.command(), new Streams(() -> new byte[0], text::append, text::append));
    return text.toString().lines().toList();
  }
}

package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.feature.Features;
import dev.seatrial.feature.Selection;
import dev.seatrial.report.Report;
import dev.seatrial.report.TestText;
import dev.seatrial.scenario.Trials;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Runs the chosen features and trials and shows how each goes. */
final class TestRun implements Trials.Listener {
  private final Console console;
  private final Report report = new Report();
  private final TestText text = new TestText();

  TestRun(Console console) {
    this.console = console;
  }

  /** Runs them all: features together, as one run of Cucumber's, then each trial. */
  Report run(Selection selection) {
    Trials trials = new Trials(Features.tagFilter(selection.tags()), names(selection.name()));
    List<TestFile> features = new ArrayList<>();
    List<TestFile> others = new ArrayList<>();
    for (TestFile file : selection.files()) {
      (TestFiles.isFeature(file.path()) ? features : others).add(file);
    }
    if (!features.isEmpty()) {
      Features.run(new Selection(features, selection.tags(), selection.name()), this::ran);
    }
    others.forEach(file -> trials.run(file, this));
    console.out().print(text.summary(report));
    return report;
  }

  private static Predicate<String> names(String regex) {
    try {
      return Pattern.compile(regex).asPredicate();
    } catch (PatternSyntaxException malformed) {
      throw new UserError("--name: \"" + regex + "\": " + malformed.getDescription(), malformed);
    }
  }

  @Override
  public void ran(ScenarioResult result) {
    report.add(result);
    console.out().print(text.line(result));
    console.out().flush();
  }

  @Override
  public void unreadable(Problem problem) {
    report.addUnreadable(problem);
    console.out().print(text.unreadable(problem));
    console.out().flush();
  }
}

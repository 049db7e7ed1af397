package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.document.Documents;
import dev.seatrial.feature.Features;
import dev.seatrial.feature.Selection;
import dev.seatrial.report.Replay;
import dev.seatrial.report.Report;
import dev.seatrial.report.TestText;
import dev.seatrial.scenario.Trials;
import dev.seatrial.trial.Problem;
import dev.seatrial.trial.ScenarioResult;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Runs the chosen features, trials and documents and shows how each goes. */
final class TestRun implements Trials.Listener {
  private final Console console;
  private final Listing listing;
  private final DocumentMode mode;
  private final Report report = new Report();
  private final TestText text;

  /** What to do with outputs in documents that are not as shown. */
  enum DocumentMode {
    COMPARE,
    UPDATE
  }

  /** What is shown while scenarios run. */
  enum Listing {
    SHOWN,
    SILENT
  }

  TestRun(Console console, Listing listing, DocumentMode mode, Replay replay) {
    this.console = console;
    this.listing = listing;
    this.mode = mode;
    this.text = new TestText(replay);
  }

  /** Runs them all: features together, as one run of Cucumber's, then each of the others. */
  Report run(Selection selection) {
    Trials trials =
        new Trials(
            Features.tagFilter(selection.tags()), names(selection.name()), selection.setting());
    List<TestFile> features = new ArrayList<>();
    List<TestFile> others = new ArrayList<>();
    for (TestFile file : selection.files()) {
      (TestFiles.isFeature(file.path()) ? features : others).add(file);
    }
    if (!features.isEmpty()) {
      Features.run(
          new Selection(features, selection.tags(), selection.name(), selection.setting()),
          this::ran);
    }
    others.forEach(file -> run(file, trials, selection));
    show(text.summary(report));
    return report;
  }

  private void run(TestFile file, Trials trials, Selection selection) {
    if (!TestFiles.isDocument(file.path())) {
      trials.run(file, this);
    } else if (selection.tags().isEmpty()) {
      document(file, selection);
    }
  }

  private void document(TestFile file, Selection selection) {
    Predicate<String> names = names(selection.name());
    Documents documents =
        new Documents(
            selection.setting(),
            new OwnPrograms(console.environment()),
            result -> {
              if (names.test(result.name())) {
                ran(result);
              }
            });
    try {
      if (mode == DocumentMode.UPDATE) {
        documents.update(file);
      } else {
        documents.run(file);
      }
    } catch (IOException e) {
      throw new UserError("\"" + file.name() + "\": " + e.getMessage(), e);
    }
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
    show(text.line(result));
  }

  @Override
  public void unreadable(Problem problem) {
    report.addUnreadable(problem);
    show(text.unreadable(problem));
  }

  private void show(String lines) {
    if (listing == Listing.SHOWN) {
      console.out().print(lines);
      console.out().flush();
    }
  }
}

package dev.seatrial.lint;

import dev.seatrial.lint.FileLinter.FileResult;
import dev.seatrial.schema.CustomDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lints each file by itself; where there are many, several {@link Workers} share them. What comes
 * out does not depend on how, for here no file knows of another.
 */
final class FilesLinter {
  /** Below it, a second worker costs more than it saves. */
  private static final int FEW = 16;

  private final LintOptions options;
  private final Optional<OldObjects> against;
  private final Workers workers;

  FilesLinter(LintOptions options, Optional<OldObjects> against, Workers workers) {
    this.options = options;
    this.against = against;
    this.workers = workers;
  }

  /** What each file gives by these definitions, in the order of the files. */
  List<FileResult> lint(List<Input> inputs, List<CustomDefinition> definitions, Progress progress) {
    Share share = new Share(inputs, progress);
    int count = inputs.size() < FEW ? 1 : workers.count();
    if (count == 1) {
      share.work(VersionsCheck.of(options, against, definitions));
    } else {
      List<Runnable> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        tasks.add(() -> share.work(VersionsCheck.apart(options, against, definitions)));
      }
      workers.run(tasks);
    }
    return List.of(share.results);
  }

  /** All files; whoever is free takes the next one, and each result has a place of its own. */
  private final class Share {
    private final List<Input> inputs;
    private final Progress progress;
    private final FileResult[] results;
    private int taken;
    private int done;

    Share(List<Input> inputs, Progress progress) {
      this.inputs = inputs;
      this.progress = progress;
      this.results = new FileResult[inputs.size()];
    }

    /** Works as long as there is a file. */
    void work(VersionsCheck check) {
      for (int i = next(); i < results.length; i = next()) {
        FileResult result = new FileLinter(options, check, inputs.get(i)).lint();
        end(i, result);
      }
    }

    private synchronized int next() {
      return taken++;
    }

    private synchronized void end(int position, FileResult result) {
      results[position] = result;
      done++;
      progress.at(done, results.length);
    }
  }
}

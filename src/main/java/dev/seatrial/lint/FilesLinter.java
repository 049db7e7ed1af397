package dev.seatrial.lint;

import dev.seatrial.lint.FileLinter.FileResult;
import dev.seatrial.schema.CustomDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

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
    Results results = new Results(inputs, progress);
    if (inputs.size() < FEW || workers.count() == 1) {
      VersionsCheck check = VersionsCheck.of(options, against, definitions);
      Turns.take(inputs.size(), Workers.ONE, () -> results.by(check));
    } else {
      Turns.take(
          inputs.size(),
          workers,
          () -> results.by(VersionsCheck.apart(options, against, definitions)));
    }
    return List.of(results.list);
  }

  /** Of each file, at its place. */
  private final class Results {
    private final List<Input> inputs;
    private final Progress progress;
    private final FileResult[] list;
    private int done;

    Results(List<Input> inputs, Progress progress) {
      this.inputs = inputs;
      this.progress = progress;
      this.list = new FileResult[inputs.size()];
    }

    IntConsumer by(VersionsCheck check) {
      return file -> end(file, new FileLinter(options, check, inputs.get(file)).lint());
    }

    private synchronized void end(int file, FileResult result) {
      list[file] = result;
      done++;
      progress.at(done, list.length);
    }
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.print.ObjectNames;

/** What verbs without output formats print. */
final class Output {
  private Output() {}

  /** The line {@code kind/name done}, with the remark of a dry run. */
  static void done(Call call, Item item, String done) {
    call.out(ObjectNames.line(item.tree(), call.dryRun().operation(done)));
  }
}

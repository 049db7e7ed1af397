package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.print.ObjectNames;

/** What verbs without output formats print. */
public final class Output {
  private Output() {}

  /** The line {@code kind/name done}, with the remark of a dry run. */
  public static void done(Call call, Item item, String done) {
    call.out(ObjectNames.line(item.tree(), call.dryRun().operation(done)));
  }
}

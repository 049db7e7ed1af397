package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterState;
import dev.seatrial.report.Report;
import dev.seatrial.trial.Keepsake;
import java.util.List;
import java.util.Optional;

/** A moment of a scenario that {@code seatrial test --to-revision N} keeps to be looked at. */
record KeptMoment(long revision, Keepsake keepsake) {
  /** What the option asks for; nothing where it is not given. */
  static Optional<KeptMoment> asked(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new UserError("--to-revision: \"" + text + "\" must be a whole number, such as 120");
    }
    long revision = Long.parseLong(text);
    return Optional.of(new KeptMoment(revision, new Keepsake(revision)));
  }

  /** Makes it the kept cluster, whose time stands still until it is advanced. */
  void keep(Report report, Console console) {
    if (report.count() != 1) {
      throw new UserError(
          "--to-revision is about one scenario, and "
              + report.count()
              + " ran: name it as FILE:LINE");
    }
    if (!keepsake.state().isPresent()) {
      throw new UserError("--to-revision: the scenario has no revision " + revision);
    }
    Cluster cluster = ClusterState.restored(keepsake.state());
    try (StateFile state = StateFile.open(console)) {
      state.begin(new KeptCluster(cluster, KeptCluster.Clock.MANUAL), List.of());
      console
          .err()
          .println(
              "seatrial: the cluster is kept in "
                  + state.path()
                  + " as it was at revision "
                  + revision);
    }
  }
}

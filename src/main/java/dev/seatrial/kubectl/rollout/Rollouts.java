package dev.seatrial.kubectl.rollout;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;

/** What the commands of {@code rollout} have in common. */
public final class Rollouts {
  private Rollouts() {}

  static FlagSet describe(FlagSet flags) {
    return FlagGroups.selector(FlagGroups.files(flags));
  }

  /** What the command names; refuses to be called for nothing. */
  static Query query(Call call) {
    if (call.arguments().isEmpty() && !FlagGroups.namesFiles(call.flags())) {
      throw new KubectlError("required resource not specified");
    }
    return new Query(call)
        .files()
        .selectors()
        .arguments(call.arguments(), Targets.Unnamed.EVERY)
        .continuingOnError();
  }

  /** Whether it is of a kind that is rolled out. */
  static boolean isWorkload(Item item) {
    return switch (item.resource().kind()) {
      case "DaemonSet", "Deployment", "StatefulSet" -> item.resource().group().equals("apps");
      default -> false;
    };
  }

  /**
   * Refuses a kind that is not rolled out.
   *
   * @param what kubectl looks for
   */
  // As HistoryViewerFor and RollbackerFor in kubectl/pkg/polymorphichelpers, and
  // GroupKindElement.Accept in kubectl/pkg/apps/kind_visitor.go, v0.37.
  static KubectlError none(String what, String missing, Item item) {
    boolean isVisited =
        switch (item.resource().group() + "/" + item.resource().kind()) {
          case "/Pod", "/ReplicationController", "apps/ReplicaSet", "batch/Job", "batch/CronJob" ->
              true;
          default -> false;
        };
    return new KubectlError(
        isVisited
            ? "no " + missing + " has been implemented for \"" + groupKind(item) + "\""
            : "error retrieving %s for \"%s\", no visitor method exists for {%s %s}"
                .formatted(what, groupKind(item), item.resource().group(), item.resource().kind()));
  }

  /** A kind as Go prints it: {@code ReplicaSet.apps}. */
  public static String groupKind(Item item) {
    String group = item.resource().group();
    return item.resource().kind() + (group.isEmpty() ? "" : "." + group);
  }
}

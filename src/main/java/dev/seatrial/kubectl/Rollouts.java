package dev.seatrial.kubectl;

/** What the commands of {@code rollout} have in common. */
final class Rollouts {
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

  static boolean isWorkload(Item item) {
    return switch (item.resource().kind()) {
      case "DaemonSet", "Deployment", "StatefulSet" -> item.resource().group().equals("apps");
      default -> false;
    };
  }

  /** A kind as Go prints it: {@code ReplicaSet.apps}. */
  static String groupKind(Item item) {
    String group = item.resource().group();
    return item.resource().kind() + (group.isEmpty() ? "" : "." + group);
  }
}

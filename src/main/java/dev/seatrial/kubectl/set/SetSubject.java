package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set subject}. */
// As set_subject.go in kubectl/pkg/cmd/set, v0.37.
public final class SetSubject implements Verb {
  private static final SetPatches.Wording WORDING =
      new SetPatches.Wording("subjects updated", "failed to patch subjects to rolebinding: ");

  @Override
  public String name() {
    return "set subject";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(SetFlags.describe(flags));
    flags.texts("user").texts("group").texts("serviceaccount");
  }

  @Override
  public int run(Call call) {
    SetFlags.refuseLocally(call, call.arguments());
    List<Item> items = SetFlags.query(call, call.arguments()).typed().items();
    check(call, items);
    List<Tree> subjects = subjects(call);
    new SetPatches(call, WORDING).run(items, item -> added(item, subjects));
    return 0;
  }

  private static void check(Call call, List<Item> items) {
    FlagGroups.refuseLocalOnServer(call);
    SetFlags.checkAll(call);
    Flags flags = call.flags();
    if (!flags.has("user") && !flags.has("group") && !flags.has("serviceaccount")) {
      throw new KubectlError(
          "you must specify at least one value of user, group or serviceaccount");
    }
    for (String account : flags.texts("serviceaccount")) {
      String[] parts = account.split(":", -1);
      if (parts.length != 2 || parts[1].isEmpty()) {
        throw new KubectlError("serviceaccount must be <namespace>:<name>");
      }
      boolean clusterWide =
          items.stream().anyMatch(item -> item.resource().kind().equals("ClusterRoleBinding"));
      if (parts[0].isEmpty() && clusterWide) {
        throw new KubectlError(
            "serviceaccount must be <namespace>:<name>, namespace must be specified");
      }
    }
  }

  private static List<Tree> subjects(Call call) {
    List<Tree> subjects = new ArrayList<>();
    for (String user : distinct(call, "user")) {
      subjects.add(named("User", user));
    }
    for (String group : distinct(call, "group")) {
      subjects.add(named("Group", group));
    }
    for (String account : distinct(call, "serviceaccount")) {
      String[] parts = account.split(":", -1);
      subjects.add(
          new ObjectBuilder()
              .put("kind", "ServiceAccount")
              .put("name", parts[1])
              .put("namespace", parts[0].isEmpty() ? call.namespace() : parts[0])
              .build());
    }
    return subjects;
  }

  private static List<String> distinct(Call call, String flag) {
    return call.flags().texts(flag).stream().distinct().sorted().toList();
  }

  private static Tree named(String kind, String name) {
    return new ObjectBuilder()
        .put("kind", kind)
        .put("apiGroup", "rbac.authorization.k8s.io")
        .put("name", name)
        .build();
  }

  private static Optional<Tree> added(Item item, List<Tree> subjects) {
    switch (item.resource().kind()) {
      case "RoleBinding", "ClusterRoleBinding" -> {}
      default ->
          throw new KubectlError(
              "setting subjects is only supported for RoleBinding/ClusterRoleBinding");
    }
    List<Tree> existing = item.tree().items("subjects");
    List<Tree> all = new ArrayList<>(existing);
    subjects.stream().filter(each -> !existing.contains(each)).forEach(all::add);
    return all.size() == existing.size()
        ? Optional.empty()
        : Optional.of(item.tree().with(Tree.of(all), "subjects"));
  }
}

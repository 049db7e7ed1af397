package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl create rolebinding}, {@code clusterrolebinding} and {@code serviceaccount}. */
// As create_rolebinding.go, create_clusterrolebinding.go and create_serviceaccount.go in
// kubectl/pkg/cmd/create, v0.37.
public final class RoleBindingGenerators {
  private static final String GROUP = "rbac.authorization.k8s.io";

  /** {@code kubectl create rolebinding}. */
  public static final Verb ROLE_BINDING =
      Generator.of(
              "rolebinding",
              flags -> subjects(flags.text("clusterrole", "").text("role", "")),
              RoleBindingGenerators::roleBinding)
          .refusedAs("failed to create rolebinding: ");

  /** {@code kubectl create clusterrolebinding}. */
  public static final Verb CLUSTER_ROLE_BINDING =
      Generator.of(
              "clusterrolebinding",
              flags -> subjects(flags.text("clusterrole", "").required("clusterrole")),
              RoleBindingGenerators::clusterRoleBinding)
          .refusedAs("failed to create clusterrolebinding: ");

  /** {@code kubectl create serviceaccount}. */
  public static final Verb SERVICE_ACCOUNT =
      Generator.of(
              "serviceaccount",
              flags -> {},
              call -> Generator.object("v1", "ServiceAccount", Generator.metadata(call)).build())
          .also("sa")
          .refusedAs("failed to create serviceaccount: ");

  private RoleBindingGenerators() {}

  private static void subjects(FlagSet flags) {
    flags.texts("user").texts("group").texts("serviceaccount");
  }

  private static Tree roleBinding(Call call) {
    Tree metadata = Generator.metadata(call);
    String role = call.flags().text("role");
    String clusterRole = call.flags().text("clusterrole");
    if (role.isEmpty() == clusterRole.isEmpty()) {
      throw new KubectlError("exactly one of clusterrole or role must be specified");
    }
    Tree reference =
        role.isEmpty() ? reference("ClusterRole", clusterRole) : reference("Role", role);
    return binding("RoleBinding", metadata, reference, subjects(call.flags()));
  }

  private static Tree clusterRoleBinding(Call call) {
    Tree metadata = ObjectTree.of("name", Tree.of(Generator.nameOf(call)));
    Tree reference = reference("ClusterRole", call.flags().text("clusterrole"));
    return binding("ClusterRoleBinding", metadata, reference, subjects(call.flags()));
  }

  private static Tree binding(String kind, Tree metadata, Tree reference, List<Tree> subjects) {
    return Generator.object(GROUP + "/v1", kind, metadata)
        .put("roleRef", reference)
        .put("subjects", subjects.isEmpty() ? Tree.ABSENT : Tree.of(subjects))
        .build();
  }

  private static Tree reference(String kind, String name) {
    return new ObjectBuilder().put("apiGroup", GROUP).put("kind", kind).put("name", name).build();
  }

  private static List<Tree> subjects(Flags flags) {
    List<Tree> subjects = new ArrayList<>();
    flags.texts("user").forEach(user -> subjects.add(reference("User", user)));
    flags.texts("group").forEach(group -> subjects.add(reference("Group", group)));
    for (String account : flags.texts("serviceaccount")) {
      String[] parts = account.split(":", -1);
      if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
        throw new KubectlError("serviceaccount must be <namespace>:<name>");
      }
      subjects.add(
          new ObjectBuilder()
              .put("kind", "ServiceAccount")
              .put("name", parts[1])
              .put("namespace", parts[0])
              .build());
    }
    return subjects;
  }
}

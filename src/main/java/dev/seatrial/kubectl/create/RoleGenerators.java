package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** {@code kubectl create role} and {@code create clusterrole}. */
// As create_role.go and create_clusterrole.go in kubectl/pkg/cmd/create, v0.37.
public final class RoleGenerators {
  private static final String VERSION = "rbac.authorization.k8s.io/v1";
  private static final List<String> URL_VERBS =
      List.of("*", "get", "post", "put", "delete", "patch", "head", "options");

  /** {@code kubectl create role}. */
  public static final Verb ROLE = Generator.of("role", RoleGenerators::rules, RoleGenerators::role);

  /** {@code kubectl create clusterrole}. */
  public static final Verb CLUSTER_ROLE =
      Generator.of(
          "clusterrole",
          flags -> {
            rules(flags);
            flags.list("non-resource-url").selectedPairs("aggregation-rule");
          },
          RoleGenerators::clusterRole);

  private RoleGenerators() {}

  private static void rules(FlagSet flags) {
    flags.list("verb").list("resource").texts("resource-name");
  }

  private static Tree role(Call call) {
    Tree metadata = Generator.metadata(call);
    PolicyRules rules = new PolicyRules(call);
    if (rules.verbs().isEmpty()) {
      throw new KubectlError("at least one verb must be specified");
    }
    if (!rules.hasResources()) {
      rules.check();
      throw new KubectlError("at least one resource must be specified");
    }
    rules.check();
    return Generator.object(VERSION, "Role", metadata).put("rules", Tree.of(rules.rules())).build();
  }

  private static Tree clusterRole(Call call) {
    Tree metadata = ObjectTree.of("name", Tree.of(Generator.nameOf(call)));
    PolicyRules rules = new PolicyRules(call);
    List<String> urls = List.copyOf(new LinkedHashSet<>(call.flags().texts("non-resource-url")));
    ObjectBuilder role = Generator.object(VERSION, "ClusterRole", metadata);
    if (call.flags().has("aggregation-rule")) {
      if (!urls.isEmpty() || !rules.isEmpty()) {
        throw new KubectlError(
            "aggregation rule must be specified without nonResourceURLs, verbs, resources or"
                + " resourceNames");
      }
      return role.put("aggregationRule", aggregation(call)).put("rules", Tree.NULL).build();
    }
    check(rules, urls);
    List<Tree> all = new ArrayList<>(rules.rules());
    if (!urls.isEmpty()) {
      Tree verbs = Tree.texts(rules.verbs());
      all.add(ObjectTree.of("nonResourceURLs", Tree.texts(urls), "verbs", verbs));
    }
    return role.put("rules", Tree.of(all)).build();
  }

  // As MapStringString in component-base/cli/flag, v0.37.
  private static Tree aggregation(Call call) {
    ObjectTree labels = ObjectTree.EMPTY;
    for (String pair : call.flags().texts("aggregation-rule")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        labels = labels.with(parts[0].strip(), Tree.of(parts[1].strip()));
      }
    }
    Tree selector = ObjectTree.of("matchLabels", labels);
    return ObjectTree.of("clusterRoleSelectors", ListTree.of(selector));
  }

  private static void check(PolicyRules rules, List<String> urls) {
    if (rules.verbs().isEmpty()) {
      throw new KubectlError("at least one verb must be specified");
    }
    if (!rules.hasResources() && urls.isEmpty()) {
      throw new KubectlError("one of resource or nonResourceURL must be specified");
    }
    if (rules.hasResources()) {
      rules.check();
    }
    if (urls.isEmpty()) {
      return;
    }
    for (String verb : rules.verbs()) {
      if (!URL_VERBS.contains(verb)) {
        throw new KubectlError("invalid verb: '" + verb + "' for nonResourceURL");
      }
    }
    urls.forEach(RoleGenerators::checkUrl);
  }

  private static void checkUrl(String url) {
    if (url.equals("*")) {
      return;
    }
    if (!url.startsWith("/")) {
      throw new KubectlError("nonResourceURL should start with /");
    }
    if (url.substring(0, url.length() - 1).contains("*")) {
      throw new KubectlError(
          "nonResourceURL only supports wildcard matches when '*' is at the end");
    }
  }
}

package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.ResourceTypes;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rules that flags ask for, one for each API group. */
// As create_role.go in kubectl/pkg/cmd/create, v0.37.
final class PolicyRules {
  private static final List<String> STANDARD_VERBS =
      List.of(
          "*",
          "get",
          "delete",
          "list",
          "create",
          "update",
          "patch",
          "watch",
          "proxy",
          "deletecollection",
          "use",
          "bind",
          "escalate",
          "impersonate");

  private final Call call;
  private final List<String> verbs;
  private final List<Asked> resources;

  /** A resource as it was asked for. */
  private record Asked(String group, String resource, String subresource) {
    static Asked of(String text) {
      String[] sections = text.split("/", 2);
      String[] parts = sections[0].split("\\.", 2);
      return new Asked(
          parts.length == 2 ? parts[1] : "", parts[0], sections.length == 2 ? sections[1] : "");
    }
  }

  PolicyRules(Call call) {
    this.call = call;
    List<String> given = call.flags().texts("verb");
    this.verbs = given.contains("*") ? List.of("*") : unique(given);
    this.resources = asked(call.flags().texts("resource"));
  }

  private static List<String> unique(List<String> texts) {
    return List.copyOf(new LinkedHashSet<>(texts));
  }

  private static List<Asked> asked(List<String> texts) {
    List<Asked> asked = new ArrayList<>();
    for (String text : texts) {
      if (text.equals("*")) {
        return List.of(Asked.of(text));
      }
      asked.add(Asked.of(text));
    }
    return asked;
  }

  List<String> verbs() {
    return verbs;
  }

  boolean hasResources() {
    return !resources.isEmpty();
  }

  boolean isEmpty() {
    return verbs.isEmpty() && resources.isEmpty() && names().isEmpty();
  }

  private List<String> names() {
    return unique(call.flags().texts("resource-name"));
  }

  /** Says which verbs are unusual, and refuses resources that there are not. */
  void check() {
    for (String verb : verbs) {
      if (!STANDARD_VERBS.contains(verb)) {
        call.err("Warning: '" + verb + "' is not a standard resource verb\n");
      }
    }
    for (Asked each : resources) {
      if (each.resource().isEmpty()) {
        throw new KubectlError("resource must be specified if apiGroup/subresource specified");
      }
      if (each.resource().equals("*")) {
        return;
      }
      checkKnown(each);
    }
  }

  private void checkKnown(Asked asked) {
    Optional<Resource> found = found(asked);
    String group = found.map(Resource::group).orElse(asked.group());
    String resource = found.map(Resource::plural).orElse(asked.resource());
    boolean known = found.isPresent();
    for (String verb : verbs) {
      List<String> special = special(verb);
      if (!special.isEmpty()) {
        if (!special.contains(resource + "." + group)) {
          throw new KubectlError(
              "can not perform '%s' on '%s' in group '%s'".formatted(verb, resource, group));
        }
        known = true;
      }
    }
    if (!known) {
      String word = group.isEmpty() ? resource : resource + "." + group;
      throw KubectlError.bare(ResourceTypes.unknown(word));
    }
  }

  /** The resources that a verb is only for; none where it is for all. */
  private static List<String> special(String verb) {
    return switch (verb) {
      case "use" -> List.of("podsecuritypolicies.policy", "podsecuritypolicies.extensions");
      case "bind", "escalate" ->
          List.of("roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io");
      case "impersonate" ->
          List.of("users.", "serviceaccounts.", "groups.", "userextras.authentication.k8s.io");
      default -> List.of();
    };
  }

  private Optional<Resource> found(Asked asked) {
    Catalog catalog = call.api().catalog();
    String word = asked.resource();
    return catalog.named(asked.group().isEmpty() ? word : word + "." + asked.group());
  }

  /** The rules, by API group. */
  List<Tree> rules() {
    Map<String, Set<String>> byGroup = new TreeMap<>();
    for (Asked each : resources) {
      Optional<Resource> found = found(each);
      String group = found.map(Resource::group).orElse(each.group());
      String resource = found.map(Resource::plural).orElse(each.resource());
      String under = each.subresource().isEmpty() ? "" : "/" + each.subresource();
      byGroup.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(resource + under);
    }
    List<Tree> rules = new ArrayList<>();
    byGroup.forEach((group, all) -> rules.add(rule(group, List.copyOf(all))));
    return rules;
  }

  private Tree rule(String group, List<String> all) {
    return new ObjectBuilder()
        .put("apiGroups", ListTree.of(Tree.of(group)))
        .put("resourceNames", names().isEmpty() ? Tree.ABSENT : Tree.texts(names()))
        .put("resources", Tree.texts(all))
        .put("verbs", Tree.texts(verbs))
        .build();
  }
}

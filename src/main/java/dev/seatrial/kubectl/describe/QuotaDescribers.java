package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Namespaces, and the quotas and limit ranges in them. */
// As describeNamespace, describeQuota and describeLimitRange in describe.go.
final class QuotaDescribers {
  private static final String[] LIMIT_TITLES = {
    "Type", "Resource", "Min", "Max", "Default Request", "Default Limit", "Max Limit/Request Ratio"
  };
  private static final String[] LIMIT_LINES = {
    "----", "--------", "---", "---", "---------------", "-------------", "-----------------------"
  };

  private QuotaDescribers() {}

  static void namespace(Described what, Description out) {
    Tree namespace = what.object();
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.field(0, "Status", namespace.text("", "status", "phase"));
    if (!namespace.items("status", "conditions").isEmpty()) {
      TimedConditions.append(namespace, out);
    }
    out.line(0, "");
    quotas(List.copyOf(what.api().list("resourcequotas", what.meta().name())), out);
    out.line(0, "");
    ranges(List.copyOf(what.api().list("limitranges", what.meta().name())), out);
  }

  private static void quotas(List<Tree> quotas, Description out) {
    if (quotas.isEmpty()) {
      out.line(0, "No resource quota.");
      return;
    }
    out.line(0, "Resource Quotas");
    for (Tree quota :
        quotas.stream().sorted(Comparator.comparing(QuotaDescribers::name)).toList()) {
      out.field(1, "Name", name(quota));
      scopes(quota, 1, "* ", out);
      out.row(1, "Resource", "Used", "Hard");
      out.row(1, "--------", "---", "---");
      ObjectTree hard = quota.object("status", "hard");
      for (String resource : hard.sorted().names()) {
        out.row(
            1,
            resource,
            Words.quantity(quota.at("status", "used", resource)),
            Words.quantity(hard.at(resource)));
      }
    }
  }

  private static String name(Tree object) {
    return object.text("", "metadata", "name");
  }

  private static void scopes(Tree quota, int level, String mark, Description out) {
    List<String> scopes = Words.texts(quota.items("spec", "scopes")).stream().sorted().toList();
    if (!scopes.isEmpty()) {
      out.field(level, "Scopes", String.join(", ", scopes));
    }
    for (String scope : scopes) {
      String help = help(scope);
      if (!help.isEmpty()) {
        out.line(level, mark + help);
      }
    }
  }

  // As helpTextForResourceQuotaScope.
  private static String help(String scope) {
    return switch (scope) {
      case "Terminating" ->
          "Matches all pods that have an active deadline. These pods have a limited lifespan on a"
              + " node before being actively terminated by the system.";
      case "NotTerminating" ->
          "Matches all pods that do not have an active deadline. These pods usually include long"
              + " running pods whose container command is not expected to terminate.";
      case "BestEffort" ->
          "Matches all pods that do not have resource requirements set. These pods have a best"
              + " effort quality of service.";
      case "NotBestEffort" ->
          "Matches all pods that have at least one resource requirement set. These pods have a"
              + " burstable or guaranteed quality of service.";
      default -> "";
    };
  }

  static void quota(Described what, Description out) {
    Tree quota = what.object();
    Multiline.names(what, out);
    scopes(quota, 0, " * ", out);
    out.row(0, "Resource", "Used", "Hard");
    out.row(0, "--------", "----", "----");
    ObjectTree hard = quota.object("status", "hard");
    for (String resource : hard.sorted().names()) {
      Quantity limit = Quantity.of(hard.at(resource));
      Quantity used = Quantity.of(quota.at("status", "used", resource));
      out.row(0, resource, like(limit, used).toString(), limit.toString());
    }
  }

  /** What is used in the same format as the limit. */
  private static Quantity like(Quantity limit, Quantity used) {
    if (limit.format() == used.format()) {
      return used;
    }
    return limit.format() == Quantity.Format.BINARY_SI
        ? Quantity.ofBytes(used.value())
        : Quantity.of(used.value());
  }

  static void limitRange(Described what, Description out) {
    Multiline.names(what, out);
    out.row(0, LIMIT_TITLES);
    out.row(0, LIMIT_LINES);
    limits(what.object(), "", out);
  }

  private static void ranges(List<Tree> ranges, Description out) {
    if (ranges.isEmpty()) {
      out.line(0, "No LimitRange resource.");
      return;
    }
    out.line(0, "Resource Limits");
    out.line(0, " " + String.join("\t", LIMIT_TITLES));
    out.line(0, " " + String.join("\t", LIMIT_LINES));
    ranges.forEach(range -> limits(range, " ", out));
  }

  // As describeLimitRangeSpec, which takes the resources in no order.
  private static void limits(Tree range, String prefix, Description out) {
    for (Tree limit : range.items("spec", "limits")) {
      TreeSet<String> resources = new TreeSet<>();
      for (String list :
          new String[] {"max", "min", "default", "defaultRequest", "maxLimitRequestRatio"}) {
        resources.addAll(limit.object(list).names());
      }
      for (String resource : resources) {
        out.row(
            0,
            prefix + limit.text("", "type"),
            resource,
            amount(limit.at("min", resource)),
            amount(limit.at("max", resource)),
            amount(limit.at("defaultRequest", resource)),
            amount(limit.at("default", resource)),
            amount(limit.at("maxLimitRequestRatio", resource)));
      }
    }
  }

  private static String amount(Tree quantity) {
    return quantity.isUnset() ? "-" : Words.quantity(quantity);
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.authorization.Action;
import dev.seatrial.authorization.Roles;
import dev.seatrial.kubectl.auth.RuleRows;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Impersonation;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.schema.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code kubectl auth can-i}. */
// As cani.go in kubectl/pkg/cmd/auth, v0.37.
final class CanI implements Verb {
  private static final ObjectKey ACCESS_REVIEWS =
      new ObjectKey("selfsubjectaccessreviews.authorization.k8s.io", "", "");
  private static final ObjectKey RULES_REVIEWS =
      new ObjectKey("selfsubjectrulesreviews.authorization.k8s.io", "", "");

  private static final List<String> RESOURCE_VERBS =
      List.of(
          "get",
          "list",
          "watch",
          "create",
          "update",
          "patch",
          "delete",
          "deletecollection",
          "use",
          "bind",
          "impersonate",
          "*",
          "approve",
          "sign",
          "escalate",
          "attest");
  private static final List<String> PATH_VERBS =
      List.of("get", "put", "post", "head", "options", "delete", "patch", "*");

  @Override
  public String name() {
    return "auth can-i";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("all-namespaces").letter("all-namespaces", "A").flag("quiet").letter("quiet", "q");
    flags.text("subresource", "").flag("list").flag("no-headers");
  }

  @Override
  public int run(Call call) {
    return call.flags().flag("list") ? list(call) : check(call);
  }

  private static int list(Call call) {
    Flags flags = call.flags();
    if (!call.arguments().isEmpty()) {
      throw new KubectlError("list option must be specified with no arguments");
    }
    if (flags.flag("quiet") || flags.flag("all-namespaces") || flags.has("subresource")) {
      throw new KubectlError(
          "list option can't be specified with neither quiet, all-namespaces nor subresource"
              + " options");
    }
    call.api().authorize("create", RULES_REVIEWS, "");
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!flags.flag("no-headers")) {
      table.write("Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
    }
    for (RuleRows.Row row :
        RuleRows.of(roles(call).of(Impersonation.user(call), call.namespace()).rules())) {
      table.write(
          "%s\t%s\t%s\t%s\n"
              .formatted(
                  row.resource(), goList(row.paths()), goList(row.names()), goList(row.verbs())));
    }
    table.flush();
    return 0;
  }

  private static String goList(List<String> texts) {
    return "[" + String.join(" ", texts) + "]";
  }

  private static int check(Call call) {
    List<String> words = call.arguments();
    if (words.size() != 2) {
      throw new KubectlError(
          "you must specify two arguments: verb resource or verb resource/resourceName.\n"
              + "See 'kubectl auth can-i -h' for help and examples.");
    }
    boolean everywhere = call.flags().flag("all-namespaces");
    String namespace = everywhere ? "" : call.namespace();
    Action action =
        words.get(1).startsWith("/")
            ? path(call, words.get(0), words.get(1), namespace)
            : resource(call, words.get(0), words.get(1), namespace);
    if (call.flags().flag("no-headers")) {
      throw new KubectlError("--no-headers cannot be set without --list specified");
    }
    call.api().authorize("create", ACCESS_REVIEWS, "");
    Roles.Verdict verdict = roles(call).verdict(Impersonation.user(call), action);
    if (!call.flags().flag("quiet")) {
      boolean isSaid = !verdict.allowed() && !verdict.reason().isEmpty();
      String why = isSaid ? " - " + verdict.reason() : "";
      call.out((verdict.allowed() ? "yes" : "no" + why) + "\n");
    }
    return verdict.allowed() ? 0 : 1;
  }

  private static Roles roles(Call call) {
    return call.api().access().roles();
  }

  private static Action path(Call call, String verb, String path, String namespace) {
    if (call.flags().has("subresource")) {
      throw new KubectlError("--subresource can not be used with NonResourceURL");
    }
    if (!PATH_VERBS.contains(verb)) {
      call.warn("verb '" + verb + "' is not a known verb\n");
    }
    return new Action(verb, "", "", "", "", path, namespace);
  }

  private static Action resource(Call call, String verb, String word, String namespace) {
    String[] parts = word.split("/", 2);
    Optional<Resource> found = resource(call, parts[0]);
    if (!call.flags().flag("all-namespaces")) {
      if (found.isPresent() && !found.get().namespaced()) {
        String group = found.get().group();
        call.warn(
            "resource '%s' is not namespace scoped%s\n"
                .formatted(
                    found.get().plural(), group.isEmpty() ? "" : " in group '" + group + "'"));
      }
      if (!RESOURCE_VERBS.contains(verb)) {
        call.warn("verb '" + verb + "' is not a known verb\n");
      }
    }
    return new Action(
        verb,
        found.map(Resource::group).orElse(""),
        found.map(Resource::plural).orElse(parts[0]),
        call.flags().text("subresource"),
        parts.length > 1 ? parts[1] : "",
        "",
        namespace);
  }

  private static Optional<Resource> resource(Call call, String word) {
    if (word.equals("*")) {
      return Optional.empty();
    }
    String small = word.toLowerCase(Locale.ROOT);
    Optional<Resource> found = call.api().catalog().named(small);
    if (found.isEmpty() && !small.equals("users") && !small.equals("groups")) {
      int dot = small.indexOf('.');
      call.warn(
          "the server doesn't have a resource type '%s'%s\n"
              .formatted(
                  dot < 0 ? small : small.substring(0, dot),
                  dot < 0 ? "" : " in group '" + small.substring(dot + 1) + "'"));
    }
    return found;
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.authorization.Action;
import dev.seatrial.kubectl.auth.Reconciliation;
import dev.seatrial.kubectl.auth.Reconciliation.Extra;
import dev.seatrial.kubectl.auth.Reconciliation.Operation;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.create.Generator;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.print.ObjectPrinter;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code kubectl auth reconcile}: has roles and bindings grant what files say. */
// As reconcile.go in kubectl/pkg/cmd/auth, v0.37.
final class Reconcile implements Verb {
  private static final String GROUP = "rbac.authorization.k8s.io";

  @Override
  public String name() {
    return "auth reconcile";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags)));
    flags.flag("remove-extra-permissions").flag("remove-extra-subjects");
  }

  @Override
  public int run(Call call) {
    if (!FlagGroups.namesFiles(call.flags())) {
      throw new KubectlError("must specify one of -f and -k");
    }
    if (!call.arguments().isEmpty()) {
      throw new KubectlError("no arguments are allowed");
    }
    checkDryRun(call);
    ObjectPrinter printer = call.orderedPrinter("reconciled");
    new Query(call)
        .files()
        .locally()
        .typed()
        .continuingOnError()
        .visit(item -> reconcile(call, printer, item));
    return 0;
  }

  private static void checkDryRun(Call call) {
    DryRun wish;
    try {
      wish = call.dryRun();
    } catch (KubectlError error) {
      throw new KubectlError(
          "error accessing --dry-run flag for command reconcile: " + error.getMessage());
    }
    if (wish == DryRun.SERVER) {
      throw new KubectlError("--dry-run=server for command reconcile is not supported yet");
    }
  }

  private static void reconcile(Call call, ObjectPrinter printer, Item item) {
    if (!item.resource().group().equals(GROUP)) {
      // Files may hold other objects as well: they are left to other commands.
      return;
    }
    Tree expected = call.typed(item.tree());
    Optional<Tree> existing = call.api().find(item.key());
    Reconciliation plan =
        existing
            .map(found -> plan(call, item, found, expected))
            .orElseGet(() -> Reconciliation.ofNew(expected));
    boolean acts = call.dryRun() == DryRun.NONE && !plan.isGuarded();
    Tree object = acts ? done(call, item, plan) : plan.object();
    printer.print(call.typed(object));
    report(call, item, plan);
  }

  private static Reconciliation plan(Call call, Item item, Tree existing, Tree expected) {
    Extra wish = call.flags().flag(removal(item)) ? Extra.REMOVED : Extra.KEPT;
    return binds(item)
        ? Reconciliation.ofBinding(existing, expected, wish)
        : Reconciliation.ofRole(existing, expected, wish);
  }

  private static String removal(Item item) {
    return binds(item) ? "remove-extra-subjects" : "remove-extra-permissions";
  }

  private static boolean binds(Item item) {
    return item.resource().kind().endsWith("Binding");
  }

  private static Tree done(Call call, Item item, Reconciliation plan) {
    return switch (plan.operation()) {
      case NONE -> plan.object();
      case UPDATE -> call.api().update(plan.object(), call.writing());
      case CREATE -> created(call, item, plan.object());
      case RECREATE -> {
        call.api().delete(item.key(), DeleteOptions.NOW);
        yield created(call, item, plan.object());
      }
    };
  }

  private static Tree created(Call call, Item item, Tree object) {
    if (item.resource().namespaced()) {
      ensureNamespace(call, item.namespace());
    }
    return call.api().create(object, call.writing());
  }

  // As tryEnsureNamespace in namespace.go of component-helpers/auth/rbac/reconciliation, v0.37.
  private static void ensureNamespace(Call call, String name) {
    if (name.isEmpty()) {
      throw new KubectlError("resource name may not be empty");
    }
    if (call.api().find(new ObjectKey("namespaces", "", name)).isEmpty()) {
      Tree metadata = ObjectTree.of("name", Tree.of(name));
      call.api().create(Generator.object("v1", "Namespace", metadata).build(), call.writing());
    }
  }

  private static void report(Call call, Item item, Reconciliation plan) {
    if (plan.operation() == Operation.NONE) {
      return;
    }
    String caveat =
        plan.isGuarded()
            ? ", but object opted out (rbac.authorization.kubernetes.io/autoupdate: false)"
            : "";
    String operation = plan.operation().name().toLowerCase(Locale.ROOT);
    call.err("\treconciliation required " + operation + caveat + "\n");
    String what = binds(item) ? "subjects" : "rules";
    list(call, "missing " + what + " added", plan.missing(), binds(item));
    if (call.flags().flag(removal(item))) {
      list(call, "extra " + what + " removed", plan.extra(), binds(item));
    }
  }

  private static void list(Call call, String title, List<Tree> granted, boolean binds) {
    if (!granted.isEmpty()) {
      call.err("\t" + title + ":\n");
      granted.forEach(each -> call.err("\t\t" + (binds ? subject(each) : rule(each)) + "\n"));
    }
  }

  private static String subject(Tree subject) {
    return "{Kind:%s APIGroup:%s Name:%s Namespace:%s}"
        .formatted(
            subject.text("", "kind"),
            subject.text("", "apiGroup"),
            subject.text("", "name"),
            subject.text("", "namespace"));
  }

  private static String rule(Tree rule) {
    return "{Verbs:%s APIGroups:%s Resources:%s ResourceNames:%s NonResourceURLs:%s}"
        .formatted(
            texts(rule, "verbs"),
            texts(rule, "apiGroups"),
            texts(rule, "resources"),
            texts(rule, "resourceNames"),
            texts(rule, "nonResourceURLs"));
  }

  private static String texts(Tree rule, String field) {
    return "[" + String.join(" ", Action.texts(rule, field)) + "]";
  }
}

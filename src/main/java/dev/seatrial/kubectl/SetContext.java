package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** {@code kubectl config set-context}. */
// As set_context.go in kubectl/pkg/cmd/config, v0.37.
final class SetContext implements Verb {
  private static final Tree NEW = ObjectTree.of("cluster", Tree.of(""), "user", Tree.of(""));

  @Override
  public String name() {
    return "config set-context";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("current").text("cluster", "").text("user", "");
    flags.text("namespace", "").letter("namespace", "n");
  }

  @Override
  public int run(Call call) {
    List<String> names = call.arguments();
    boolean current = call.flags().flag("current");
    if (names.size() > 1) {
      throw Kubeconfig.helped(call);
    }
    if (names.stream().allMatch(String::isEmpty) && !current) {
      throw new KubectlError("you must specify a non-empty context name or --current");
    }
    if (!names.isEmpty() && current) {
      throw new KubectlError("you cannot specify both a context name and --current");
    }
    ClientConfig config = Kubeconfig.of(call.cluster());
    if (current && config.currentContext().isEmpty()) {
      throw new KubectlError("no current context is set");
    }
    String name = current ? config.currentContext() : names.get(0);
    Optional<Tree> before = config.find(Part.CONTEXT, name);
    Tree context = changed(call, before.orElse(NEW));
    Kubeconfig.keep(call.cluster(), config.with(Part.CONTEXT, name, context));
    String done = before.isPresent() ? "modified" : "created";
    call.out("Context " + GoText.quoted(name) + " " + done + ".\n");
    return 0;
  }

  private static Tree changed(Call call, Tree before) {
    Tree context = before;
    for (String field : List.of("cluster", "user", "namespace")) {
      if (call.flags().has(field)) {
        String value = call.flags().text(field);
        boolean dropped = value.isEmpty() && field.equals("namespace");
        context = context.with(dropped ? Tree.ABSENT : Tree.of(value), field);
      }
    }
    return context;
  }
}

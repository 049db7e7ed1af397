package dev.seatrial.kubectl;

import dev.seatrial.tree.GoText;
import java.util.List;

/** {@code kubectl config set-context}: has commands mean another namespace. */
// As set_context.go in kubectl/pkg/cmd/config, v0.37.
final class SetContext implements Verb {
  @Override
  public String name() {
    return "config set-context";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("current");
  }

  @Override
  public int run(Call call) {
    List<String> names = call.arguments();
    boolean current = call.flags().flag("current");
    if (names.size() > 1) {
      throw KubectlError.usage(name(), "Unexpected args: [" + String.join(" ", names) + "]");
    }
    if (names.isEmpty() && !current) {
      throw new KubectlError("you must specify a non-empty context name or --current");
    }
    if (!names.isEmpty() && current) {
      throw new KubectlError("you cannot specify both a context name and --current");
    }
    String context = current ? CurrentContext.NAME : names.get(0);
    if (!context.equals(CurrentContext.NAME)) {
      throw new KubectlError(
          "there is one cluster here and one context of it, "
              + GoText.quoted(CurrentContext.NAME)
              + ": name that one, or take --current");
    }
    if (isGiven(call, "namespace")) {
      String namespace = call.flags().text("namespace");
      call.cluster().useNamespace(namespace.isEmpty() ? "default" : namespace);
    }
    call.out("Context " + GoText.quoted(context) + " modified.\n");
    return 0;
  }

  private static boolean isGiven(Call call, String flag) {
    return call.flags().given().stream().anyMatch(given -> given.spec().name().equals(flag));
  }
}

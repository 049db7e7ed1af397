package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Kustomized;
import dev.seatrial.kustomize.Kustomization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code kubectl kustomize}. */
// As kustomize/kustomize/v5/commands/build/build.go, v5.8.
final class Kustomize implements Verb {
  private static final String OWN_FOLDER = "LoadRestrictionsRootOnly";
  private static final String EVERYWHERE = "LoadRestrictionsNone";

  /** Flags that only mean something to programs that kustomize would start. */
  private static final List<String> REFUSED =
      List.of("enable-alpha-plugins", "enable-helm", "enable-managedby-label");

  @Override
  public String name() {
    return "kustomize";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("output", "").letter("output", "o").text("load-restrictor", OWN_FOLDER);
    flags.text("reorder", "legacy").texts("env").letter("env", "e").texts("mount");
    flags.deprecated("reorder", "use the new 'sortOptions' field in kustomization.yaml instead.");
    flags.flag("as-current-user").flag("network").text("network-name", "bridge");
    flags.text("helm-command", "helm").text("helm-kube-version", "").flag("helm-debug");
    flags.texts("helm-api-versions");
    REFUSED.forEach(flags::flag);
    flags.deprecated(
        "enable-managedby-label",
        "The flag `enable-managedby-label` has been deprecated. Use the `managedByLabel` option in"
            + " the `buildMetadata` field instead.");
  }

  @Override
  public int run(Call call) {
    Flags flags = call.flags();
    if (call.arguments().size() > 1) {
      throw new KubectlError("specify one path to kustomization.yaml");
    }
    for (String flag : REFUSED) {
      if (flags.flag(flag)) {
        throw new KubectlError("--" + flag + " is not simulated");
      }
    }
    String folder = call.arguments().isEmpty() ? "." : call.arguments().get(0);
    String text = Kustomized.build(call, folder, reach(flags)).text();
    if (flags.text("output").isEmpty()) {
      call.out(text);
    } else {
      write(call.directory(), flags.text("output"), text);
    }
    return 0;
  }

  private static Kustomization.Reach reach(Flags flags) {
    String restrictor = flags.text("load-restrictor");
    if (!List.of("", OWN_FOLDER, EVERYWHERE).contains(restrictor)) {
      throw new KubectlError(
          "illegal flag value --load-restrictor %s; legal values: [%s %s]"
              .formatted(restrictor, OWN_FOLDER, EVERYWHERE));
    }
    String order = flags.text("reorder");
    if (!order.equals("legacy")) {
      throw new KubectlError(
          order.equals("none")
              ? "--reorder none is not simulated: set sortOptions in the kustomization"
              : "illegal flag value --reorder " + order + "; legal values: [legacy none]");
    }
    return restrictor.equals(EVERYWHERE)
        ? Kustomization.Reach.EVERYWHERE
        : Kustomization.Reach.OWN_FOLDER;
  }

  private static void write(Path directory, String name, String text) {
    Path file = directory.resolve(name);
    if (Files.isDirectory(file)) {
      throw new KubectlError("--output of one file for each object is not simulated: " + name);
    }
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new KubectlError("open " + name + ": no such file or directory");
    }
  }
}

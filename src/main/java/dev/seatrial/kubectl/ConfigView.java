package dev.seatrial.kubectl;

import dev.seatrial.yaml.Yaml;

/** {@code kubectl config view}. */
// As view.go in kubectl/pkg/cmd/config, v0.37.
final class ConfigView implements Verb {
  @Override
  public String name() {
    return "config view";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).flag("minify").flag("flatten").flag("raw").flagOn("merge");
  }

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "config view", "unexpected arguments: [" + String.join(" ", call.arguments()) + "]");
    }
    if (call.flags().has("output") || call.flags().has("template")) {
      call.print(Kubeconfig.of(call.cluster()), "");
    } else {
      call.out(Yaml.write(Kubeconfig.of(call.cluster())));
    }
    return 0;
  }
}

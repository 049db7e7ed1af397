package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ConfigView;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.OutputFormats;

/** {@code kubectl config view}. */
// As view.go in kubectl/pkg/cmd/config, v0.37.
final class ViewConfig implements Verb {
  @Override
  public String name() {
    return "config view";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).text("output", "yaml").letter("output", "o");
    flags.flag("minify").flag("flatten").flag("raw").tristate("merge", "true");
  }

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          name(), "unexpected arguments: [" + String.join(" ", call.arguments()) + "]");
    }
    if (!call.flags().flag("merge")) {
      throw new KubectlError("if merge==false a precise file must be specified");
    }
    ClientConfig config = Kubeconfig.of(call.cluster());
    if (call.flags().flag("minify")) {
      config = minified(call, config);
    }
    boolean whole = call.flags().flag("raw") || call.flags().flag("flatten");
    OutputFormats.ofVerb(call.outputFlags().inGoOrder(), "", call.streams().out())
        .print((whole ? config : ConfigView.redacted(config)).asFile());
    return 0;
  }

  private static ClientConfig minified(Call call, ClientConfig config) {
    String context = call.flags().text("context");
    try {
      return ConfigView.minified(context.isEmpty() ? config : config.using(context));
    } catch (IllegalArgumentException missing) {
      throw new KubectlError(String.valueOf(missing.getMessage()));
    }
  }
}

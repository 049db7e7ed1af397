package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ConfigProperty;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code kubectl config set} and {@code config unset}. */
// As set.go and unset.go in kubectl/pkg/cmd/config, v0.37.
record ConfigValue(String name, int words) implements Verb {
  static final Verb SET = new ConfigValue("config set", 2);
  static final Verb UNSET = new ConfigValue("config unset", 1);

  @Override
  public void describe(FlagSet flags) {
    if (words == 2) {
      flags.tristate("set-raw-bytes", "false");
    }
  }

  @Override
  public int run(Call call) {
    if (call.arguments().size() != words) {
      throw Kubeconfig.helped(call);
    }
    String path = call.arguments().get(0);
    if (words == 2 && call.arguments().get(1).isEmpty()) {
      throw new KubectlError("you cannot use set to unset a property");
    }
    if (path.isEmpty()) {
      throw new KubectlError("you must specify a property");
    }
    ConfigProperty property =
        ConfigProperty.at(path).orElseThrow(() -> new KubectlError(unknown(path)));
    ClientConfig config = Kubeconfig.of(call.cluster());
    Kubeconfig.keep(
        call.cluster(), words == 2 ? set(call, property, config) : unset(property, config));
    call.out("Property " + GoText.quoted(path) + (words == 2 ? " set.\n" : " unset.\n"));
    return 0;
  }

  private static String unknown(String path) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    return ConfigProperty.at(first).isEmpty()
        ? "unable to parse " + path + " after [] at api.Config"
        : "unable to parse one or more field values of " + path;
  }

  private static ClientConfig set(Call call, ConfigProperty property, ClientConfig config) {
    if (property.isEntry()) {
      throw new KubectlError("can't set a map to a value: " + property.steps().get(0));
    }
    if (property.kind() == ConfigProperty.Kind.STRUCT) {
      throw new KubectlError(
          "unable to set " + property.steps().get(property.steps().size() - 1) + ": it has fields");
    }
    String text = call.arguments().get(1);
    boolean plain =
        property.kind() == ConfigProperty.Kind.BYTES && call.flags().flag("set-raw-bytes");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return property.set(config, plain ? Base64.getEncoder().encodeToString(bytes) : text);
    } catch (IllegalArgumentException malformed) {
      throw new KubectlError(String.valueOf(malformed.getMessage()));
    }
  }

  private static ClientConfig unset(ConfigProperty property, ClientConfig config) {
    property
        .missingEntry(config)
        .ifPresent(
            entry -> {
              throw new KubectlError("current map key `" + entry + "` is invalid");
            });
    return property.unset(config);
  }
}

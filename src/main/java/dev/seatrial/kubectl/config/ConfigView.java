package dev.seatrial.kubectl.config;

import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Parts of a kubeconfig that may be shown. */
// As client-go/tools/clientcmd/api/helpers.go, v0.37.
public final class ConfigView {
  private static final List<String> SECRET = List.of("token", "password");
  private static final List<String> DATA =
      List.of("client-certificate-data", "client-key-data", "certificate-authority-data");

  private ConfigView() {}

  /** The config without its secrets, and without certificates. */
  public static ClientConfig redacted(ClientConfig config) {
    ClientConfig shown = config;
    for (Part part : List.of(Part.CLUSTER, Part.USER)) {
      for (String name : config.names(part)) {
        shown = shown.with(part, name, redacted(config.find(part, name).orElseThrow().object()));
      }
    }
    return shown;
  }

  private static Tree redacted(ObjectTree entry) {
    ObjectTree shown = entry;
    for (String field : entry.names()) {
      if (SECRET.contains(field)) {
        shown = shown.with(field, Tree.of("REDACTED"));
      } else if (DATA.contains(field)) {
        shown = shown.with(field, Tree.of("DATA+OMITTED"));
      }
    }
    return shown;
  }

  /**
   * The config with only what the context in use needs.
   *
   * @throws IllegalArgumentException where it lacks something, and says what
   */
  public static ClientConfig minified(ClientConfig config) {
    String name = config.currentContext();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("current-context must exist in order to minify");
    }
    Tree context = entry(config, Part.CONTEXT, name);
    ClientConfig least =
        new ClientConfig(ObjectTree.EMPTY).with(Part.CONTEXT, name, context).using(name);
    for (Part part : List.of(Part.CLUSTER, Part.USER)) {
      String named = context.text("", part.word());
      if (!named.isEmpty()) {
        least = least.with(part, named, entry(config, part, named));
      }
    }
    return least;
  }

  private static Tree entry(ClientConfig config, Part part, String name) {
    return config
        .find(part, name)
        .orElseThrow(
            () -> new IllegalArgumentException("cannot locate " + part.word() + " " + name));
  }
}

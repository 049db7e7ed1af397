package dev.seatrial.kubectl.config;

import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** The order in which a kubeconfig's entries are written, and which fields are always there. */
// As client-go/tools/clientcmd/api/v1/types.go, v0.37.
final class ConfigFields {
  /** What always stands in an entry, even empty. */
  private static final List<String> CLUSTER_ALWAYS = List.of("server");

  private static final List<String> CONTEXT_ALWAYS = List.of("cluster", "user");

  private static final List<String> ORDER =
      List.of(
          "server",
          "tls-server-name",
          "insecure-skip-tls-verify",
          "certificate-authority",
          "certificate-authority-data",
          "proxy-url",
          "disable-compression",
          "cluster",
          "user",
          "namespace",
          "client-certificate",
          "client-certificate-data",
          "client-key",
          "client-key-data",
          "token",
          "tokenFile",
          "act-as",
          "act-as-uid",
          "username",
          "password",
          "auth-provider",
          "exec");

  private static final List<String> OF_PROGRAMS =
      List.of(
          "command",
          "args",
          "env",
          "apiVersion",
          "installHint",
          "provideClusterInfo",
          "interactiveMode");

  private ConfigFields() {}

  /** The entry as a file has it. */
  static Tree ordered(Part part, Tree entry) {
    List<String> always =
        switch (part) {
          case CLUSTER -> CLUSTER_ALWAYS;
          case CONTEXT -> CONTEXT_ALWAYS;
          case USER -> List.of();
        };
    ObjectBuilder ordered = new ObjectBuilder();
    for (String field : ORDER) {
      Tree value = entry.at(field);
      ordered.put(field, value.isUnset() && always.contains(field) ? Tree.of("") : value);
    }
    ObjectTree built = ordered.build();
    return built.has("exec") ? built.with("exec", program(built.at("exec"))) : built;
  }

  private static Tree program(Tree exec) {
    ObjectBuilder ordered = new ObjectBuilder();
    OF_PROGRAMS.forEach(field -> ordered.put(field, exec.at(field)));
    return ordered.build();
  }
}

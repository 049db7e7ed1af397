package dev.seatrial.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The architecture diagram: every room (a package right under {@code dev.seatrial}, with what is in
 * it), and what it may know.
 */
final class Rooms {
  static final String ROOT = "dev.seatrial";

  /**
   * A room may know the rooms after its colon, all of which stand above it: so there is no cycle.
   */
  static final Map<String, List<String>> MAY_KNOW =
      table(
          """
          tree       :
          yaml       : tree
          object     : tree
          schema     : tree
          patch      : tree schema
          kustomize  : tree yaml object schema patch
          hash       : tree schema
          defaulting : tree object schema
          cel        : tree object
          pki        :
          validation : tree object schema defaulting cel pki
          podsecurity : tree validation
          lint       : tree yaml object schema patch defaulting validation podsecurity
          authorization : tree
          apiserver  : tree object schema patch defaulting cel pki validation podsecurity authorization
          reconcile  : tree object apiserver
          scheduler  : tree object apiserver reconcile
          kubelet    : tree object apiserver reconcile
          controller : tree object hash apiserver reconcile
          cluster    : tree yaml object schema patch hash defaulting validation apiserver reconcile scheduler kubelet controller
          server     : tree yaml object schema patch authorization apiserver cluster
          kubectl    : tree yaml object schema patch kustomize defaulting pki authorization apiserver cluster server
          shell      : object cluster kubectl
          trial      : tree yaml object schema patch hash defaulting validation lint apiserver reconcile kubelet cluster kubectl
          feature    : trial
          scenario   : tree yaml object schema trial
          document   : cluster kubectl shell trial
          report     : tree cluster trial
          cli        : tree yaml object schema lint apiserver cluster kubectl shell trial feature scenario document report server
          """);

  /** Each library has one door: only these rooms may touch it. What is not listed, nobody may. */
  static final Map<String, List<String>> DOORS =
      table(
          """
          org.snakeyaml          : yaml
          com.networknt          : schema
          tools.jackson          : schema
          com.fasterxml.jackson  : schema
          dev.cel                : cel
          com.google.common      : cel
          com.google.re2j        : kustomize validation cel
          io.cucumber            : feature
          picocli                : kubectl cli
          org.jline              : cli
          com.sun.net.httpserver : server
          java.net.http          : server
          """);

  /** What every room may use: the language itself, and annotations for the compiler. */
  static final List<String> OPEN_TO_ALL =
      List.of("java", "org.jspecify.annotations", "com.google.errorprone.annotations");

  /** Rooms that tell how long a run took, or serve clients: outside the world of virtual time. */
  static final List<String> IN_REAL_TIME = List.of("feature", "report", "server", "cli");

  /** The only room that touches the process's streams, exit code and environment. */
  static final String OWNER_OF_THE_PROCESS = "cli";

  private Rooms() {}

  /** The room in which {@code packageName} lies; empty for the root package, which is no room. */
  static Optional<String> roomOf(String packageName) {
    if (!packageName.startsWith(ROOT + ".")) {
      return Optional.empty();
    }
    return Optional.of(packageName.substring(ROOT.length() + 1).split("\\.", 2)[0]);
  }

  private static Map<String, List<String>> table(String text) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      List<String> words = new ArrayList<>(Arrays.asList(line.split("[ :]+", -1)));
      words.removeIf(String::isEmpty);
      table.put(words.get(0), words.subList(1, words.size()));
    }
    return table;
  }
}

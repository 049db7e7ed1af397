package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What may come next in a kubectl line: verbs, flags, kinds, and names of objects. */
// As kubectl/pkg/util/completion/completion.go, v0.37.
public final class Completion {
  private static final List<String> WITH_TARGETS =
      List.of(
          "annotate",
          "autoscale",
          "delete",
          "describe",
          "edit",
          "explain",
          "expose",
          "get",
          "label",
          "patch",
          "scale",
          "taint",
          "wait");
  private static final List<String> OF_NODES = List.of("cordon", "drain", "uncordon", "top node");
  private static final List<String> OF_PODS =
      List.of("attach", "debug", "exec", "logs", "port-forward", "top pod");
  private static final List<String> ROLLED_OUT =
      List.of("daemonsets", "deployments", "statefulsets");
  private static final String FORMATS =
      "custom-columns custom-columns-file go-template go-template-file json jsonpath"
          + " jsonpath-as-json jsonpath-file kyaml name wide yaml";

  private final Cluster cluster;
  private final CommandWords words;
  private final FlagSet known = new FlagSet();

  private Completion(Cluster cluster, List<String> before) {
    this.cluster = cluster;
    this.words = CommandWords.of(before);
    GlobalFlags.describe(known);
    words.verb().describe(known);
  }

  /**
   * What may stand in the place of a word that was begun; sorted.
   *
   * @param before the words before it, which come after {@code kubectl}
   * @param begun what there is of it
   */
  public static List<String> of(Cluster cluster, List<String> before, String begun) {
    Completion completion = new Completion(cluster, before);
    return completion.next(begun).stream()
        .filter(word -> word.startsWith(begun))
        .sorted()
        .distinct()
        .toList();
  }

  private List<String> next(String begun) {
    int equals = begun.indexOf('=');
    if (begun.startsWith("--") && equals > 0) {
      String flag = begun.substring(0, equals + 1);
      return values(begun.substring(2, equals)).stream().map(value -> flag + value).toList();
    }
    Optional<FlagSpec> pending = pending();
    if (pending.isPresent()) {
      return values(pending.get().name());
    }
    if (begun.startsWith("-")) {
      return known.all().stream()
          .filter(flag -> flag.deprecation().isEmpty())
          .map(flag -> "--" + flag.name())
          .toList();
    }
    List<String> given = words.plain();
    List<String> parts = given.isEmpty() ? parts() : List.of();
    return parts.isEmpty() ? objects(given) : parts;
  }

  /** The flag that the word is the value of. */
  private Optional<FlagSpec> pending() {
    List<String> rest = words.rest();
    String last = rest.isEmpty() ? "" : rest.get(rest.size() - 1);
    if (last.contains("=") || !last.startsWith("-")) {
      return Optional.empty();
    }
    Optional<FlagSpec> flag =
        last.startsWith("--")
            ? known.find(last.substring(2))
            : known.findLetter(last.substring(last.length() - 1));
    return flag.filter(spec -> spec.bare().isEmpty());
  }

  private List<String> values(String flag) {
    return switch (flag) {
      case "namespace" -> names("namespaces");
      case "context" -> entries(Part.CONTEXT);
      case "cluster" -> entries(Part.CLUSTER);
      case "user" -> entries(Part.USER);
      case "output" -> List.of(FORMATS.split(" ", -1));
      case "dry-run" -> List.of("client", "none", "server");
      case "container" -> containers();
      default -> List.of();
    };
  }

  private List<String> entries(Part part) {
    return Kubeconfig.of(cluster).names(part);
  }

  private List<String> containers() {
    if (words.plain().isEmpty()) {
      return List.of();
    }
    String pod = words.plain().get(0);
    ObjectKey key = ObjectKey.pod(namespace(), pod.substring(pod.indexOf('/') + 1));
    return cluster.api().find(key).map(found -> new ContainerChoice(found).all()).orElse(List.of());
  }

  /** The words that name a part of the command. */
  private List<String> parts() {
    String prefix = words.verb().name().isEmpty() ? "" : words.verb().name() + " ";
    TreeSet<String> next = new TreeSet<>();
    for (String name : Verbs.names()) {
      if (name.startsWith(prefix) && !name.equals("alpha")) {
        next.add(name.substring(prefix.length()).split(" ", -1)[0]);
      }
    }
    return List.copyOf(next);
  }

  private List<String> objects(List<String> given) {
    String verb = words.verb().name();
    if (OF_NODES.contains(verb)) {
      return names("nodes");
    }
    if (OF_PODS.contains(verb)) {
      return given.isEmpty() ? names("pods") : List.of();
    }
    if (verb.startsWith("certificate ")) {
      return names("certificatesigningrequests");
    }
    if (verb.startsWith("config ")) {
      return configured(verb);
    }
    boolean rolls = verb.startsWith("rollout ");
    if (!rolls && !verb.startsWith("set ") && !WITH_TARGETS.contains(verb)) {
      return verb.equals("completion") ? CompletionScript.SHELLS : List.of();
    }
    if (given.isEmpty()) {
      return rolls
          ? ROLLED_OUT
          : cluster.api().catalog().preferredResources().stream().map(Resource::plural).toList();
    }
    List<String> names = new ArrayList<>(names(given.get(0)));
    names.removeAll(given);
    return verb.equals("explain") ? List.of() : names;
  }

  private List<String> configured(String verb) {
    return switch (verb) {
      case "config delete-cluster", "config set-cluster" -> entries(Part.CLUSTER);
      case "config delete-user", "config set-credentials" -> entries(Part.USER);
      case "config delete-context",
          "config get-contexts",
          "config rename-context",
          "config set-context",
          "config use-context" ->
          entries(Part.CONTEXT);
      default -> List.of();
    };
  }

  private String namespace() {
    List<String> rest = words.rest();
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      if (List.of("-n", "--namespace").contains(word) && i + 1 < rest.size()) {
        return rest.get(i + 1);
      }
      if (word.startsWith("--namespace=")) {
        return word.substring("--namespace=".length());
      }
    }
    return cluster.context().namespace();
  }

  private List<String> names(String kind) {
    Optional<Resource> resource = cluster.api().catalog().named(kind);
    if (resource.isEmpty()) {
      return List.of();
    }
    String where = resource.get().namespaced() ? namespace() : "";
    List<String> names = new ArrayList<>();
    for (Tree object : cluster.api().list(resource.get().groupResource(), where)) {
      names.add(object.text("", "metadata", "name"));
    }
    return names;
  }
}

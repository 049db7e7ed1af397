package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.debug.PodOfObject;
import dev.seatrial.kubectl.flag.FlagParser;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Kinds, names, containers and ports that may come next in a line. */
// As kubectl/pkg/util/completion/completion.go, v0.37.
final class ObjectCompletion {
  private static final List<String> WITH_PODS =
      List.of(
          "daemonsets",
          "deployments",
          "pods",
          "jobs",
          "replicasets",
          "replicationcontrollers",
          "services",
          "statefulsets");
  private static final List<String> SERVICES = List.of("service", "services", "svc");
  private static final Duration SHORT = Duration.ofMillis(100);

  private final Call get;

  /** Completion in a namespace; in that of the context where it has no name. */
  ObjectCompletion(Call.Setting setting, String namespace) {
    Verb verb = new Get();
    List<String> words = namespace.isEmpty() ? List.of() : List.of("--namespace", namespace);
    Flags flags = FlagParser.parse(verb.allFlags(), words, spec -> {});
    this.get = new Call(setting, new Call.Words(verb, "get"), flags);
  }

  /** The names of the objects of a kind, or of several with commas between. */
  List<String> names(String kind, String begun) {
    try {
      return new Query(get)
          .arguments(List.of(kind), Targets.Unnamed.EVERY).items().stream()
              .map(Item::name)
              .filter(name -> name.startsWith(begun))
              .toList();
    } catch (KubectlError | ApiError unknown) {
      // What is not known has no names; a shell is not to be told why.
      return List.of();
    }
  }

  /** A kind with names after it, or each kind with its name: {@code pods web}, {@code pods/web}. */
  Candidates ofKinds(List<String> allowed, List<String> given, String begun) {
    if (!given.isEmpty() && !given.get(0).contains("/")) {
      List<String> names = new ArrayList<>(names(given.get(0), begun));
      names.removeAll(given.subList(1, given.size()));
      return Candidates.of(names);
    }
    if (begun.contains("/")) {
      List<String> titles = new ArrayList<>(titles(begun));
      titles.removeAll(given);
      return Candidates.of(titles);
    }
    List<String> kinds = kinds(allowed, begun);
    if (given.isEmpty()) {
      return Candidates.of(kinds);
    }
    return Candidates.of(kinds.stream().map(kind -> kind + "/").toList())
        .with(Candidates.Directive.NO_SPACE, Candidates.Directive.NO_FILES);
  }

  /** As {@link #ofKinds}, but only one object may be named. */
  Candidates ofOne(List<String> allowed, List<String> given, String begun) {
    boolean isNamed = given.size() > 1 || given.size() == 1 && given.get(0).contains("/");
    return isNamed ? Candidates.of(List.of()) : ofKinds(allowed, given, begun);
  }

  private List<String> titles(String begun) {
    int slash = begun.indexOf('/');
    String kind = begun.substring(0, slash);
    return names(kind, begun.substring(slash + 1)).stream().map(name -> kind + "/" + name).toList();
  }

  /** Kinds; after a comma the next one of a list. */
  private List<String> kinds(List<String> allowed, String begun) {
    if (!allowed.isEmpty()) {
      return allowed.stream().filter(kind -> kind.startsWith(begun)).toList();
    }
    int comma = begun.lastIndexOf(',') + 1;
    return get.api().catalog().preferredResources().stream()
        .filter(resource -> resource.verbs().contains("get"))
        .sorted(Comparator.comparing(Resource::group).thenComparing(Resource::plural))
        .map(Resource::groupResource)
        .filter(kind -> kind.startsWith(begun.substring(comma)))
        .map(kind -> begun.substring(0, comma) + kind)
        .toList();
  }

  /** The names of pods, and kinds whose objects have pods. */
  Candidates ofPods(String begun) {
    if (begun.contains("/")) {
      return Candidates.of(titles(begun));
    }
    List<String> pods = names("pod", begun);
    Candidates kinds =
        Candidates.of(
            WITH_PODS.stream()
                .filter(kind -> kind.startsWith(begun))
                .map(kind -> kind + "/")
                .toList());
    return pods.isEmpty()
        ? kinds.with(Candidates.Directive.NO_SPACE, Candidates.Directive.NO_FILES)
        : kinds.after(pods);
  }

  /** The containers of the pod that a word stands for. */
  List<String> containers(String word, String begun) {
    List<String> names = new ArrayList<>();
    pod(word)
        .ifPresent(
            pod -> {
              pod.items("spec", "initContainers").forEach(each -> names.add(each.text("", "name")));
              pod.items("spec", "containers").forEach(each -> names.add(each.text("", "name")));
            });
    names.removeIf(name -> !name.startsWith(begun));
    return names;
  }

  /** Ports of this machine and those of a service or pod: {@code 8080:80}. */
  List<String> ports(String word, String begun) {
    List<Tree> ports = new ArrayList<>();
    String number = "containerPort";
    int slash = word.indexOf('/');
    if (slash > 0 && SERVICES.contains(word.substring(0, slash))) {
      number = "port";
      object(word).ifPresent(service -> ports.addAll(service.items("spec", "ports")));
    } else {
      pod(word)
          .ifPresent(
              pod ->
                  pod.items("spec", "containers")
                      .forEach(each -> ports.addAll(each.items("ports"))));
    }
    List<String> pairs = new ArrayList<>();
    for (Tree port : ports) {
      String remote = Long.toString(port.number(0, number));
      String local = begun.isEmpty() ? remote : begun.split(":", -1)[0];
      pairs.add(local + ":" + remote);
    }
    pairs.removeIf(pair -> !pair.startsWith(begun));
    return pairs;
  }

  private Optional<Tree> object(String word) {
    try {
      return Optional.of(PodOfObject.object(get, word).tree());
    } catch (KubectlError | ApiError missing) {
      return Optional.empty();
    }
  }

  private Optional<Tree> pod(String word) {
    try {
      return Optional.of(
          new PodOfObject(get, "attach to").first(PodOfObject.object(get, word), SHORT));
    } catch (KubectlError | ApiError missing) {
      return Optional.empty();
    }
  }
}

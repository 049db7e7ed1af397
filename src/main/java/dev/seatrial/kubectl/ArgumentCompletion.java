package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What may come next in place of a command's argument, or as the value of one of its flags. */
// As the ValidArgsFunction of each command in kubectl/pkg/cmd, v0.37.
final class ArgumentCompletion {
  private static final List<String> FORMATS =
      List.of(
          "json",
          "yaml",
          "kyaml",
          "name",
          "go-template",
          "go-template-file",
          "template",
          "templatefile",
          "jsonpath",
          "jsonpath-as-json",
          "jsonpath-file",
          "custom-columns",
          "custom-columns-file",
          "wide");
  private static final List<String> SCALED =
      List.of("deployment", "replicaset", "replicationcontroller", "statefulset");
  private static final List<String> ROLLED_OUT = List.of("deployment", "daemonset", "statefulset");
  private static final List<String> EXPOSED =
      List.of("pod", "service", "replicationcontroller", "deployment", "replicaset");
  private static final List<String> WITH_IMAGES =
      List.of(
          "daemonsets",
          "deployments",
          "pods",
          "cronjobs",
          "replicasets",
          "replicationcontrollers",
          "statefulsets");

  private final Call.Setting setting;
  private final ObjectCompletion objects;

  ArgumentCompletion(Call.Setting setting, Flags flags) {
    this.setting = setting;
    this.objects = new ObjectCompletion(setting, flags.text("namespace"));
  }

  /** Values of a flag that every command takes. */
  // As registerCompletionFuncForGlobalFlags in kubectl/pkg/cmd/cmd.go, v0.37.
  Candidates ofFlag(String name, String begun) {
    return switch (name) {
      case "namespace" -> Candidates.of(objects.names("namespace", begun));
      case "context" -> entries(Part.CONTEXT, begun);
      case "cluster" -> entries(Part.CLUSTER, begun);
      case "user" -> entries(Part.USER, begun);
      default -> Candidates.NONE;
    };
  }

  /** Values of a flag that the command itself takes. */
  Candidates ofOwnFlag(String verb, String name, String begun) {
    return switch (name) {
      case "subresource" ->
          List.of("apply", "edit", "get", "patch", "replace").contains(verb)
              ? Candidates.of(List.of("status", "scale", "resize"))
              : Candidates.NONE;
      case "output" -> verb.equals("get") ? Candidates.begun(FORMATS, begun) : Candidates.NONE;
      case "clusterrole" ->
          verb.equals("create clusterrolebinding")
              ? Candidates.of(objects.names("clusterrole", begun))
              : Candidates.NONE;
      case "namespace" -> Candidates.of(objects.names("namespace", begun));
      default -> Candidates.NONE;
    };
  }

  /** The containers of the pod that the first argument stands for. */
  Candidates ofContainer(List<String> given, String begun) {
    return Candidates.of(given.isEmpty() ? List.of() : objects.containers(given.get(0), begun));
  }

  /** What may be the next argument. */
  Candidates ofArgument(String verb, List<String> given, String begun) {
    return switch (verb) {
      case "annotate",
          "apply edit-last-applied",
          "apply view-last-applied",
          "debug",
          "delete",
          "describe",
          "edit",
          "get",
          "label",
          "patch" ->
          objects.ofKinds(List.of(), given, begun);
      case "rollout pause", "rollout resume" ->
          objects.ofKinds(List.of("deployment"), given, begun);
      case "rollout history", "rollout restart", "rollout undo" ->
          objects.ofKinds(ROLLED_OUT, given, begun);
      case "rollout status" -> objects.ofOne(ROLLED_OUT, given, begun);
      case "set image" -> objects.ofOne(WITH_IMAGES, given, begun);
      case "autoscale", "scale" -> objects.ofKinds(SCALED, given, begun);
      case "expose" -> objects.ofKinds(EXPOSED, given, begun);
      case "taint" -> objects.ofKinds(List.of("node"), given, begun);
      case "cordon", "drain", "top node", "uncordon" -> first("node", given, begun);
      case "top pod" -> first("pod", given, begun);
      case "create token" -> first("serviceaccount", given, begun);
      case "attach", "exec" -> given.isEmpty() ? objects.ofPods(begun) : Candidates.of(List.of());
      case "logs" -> given.isEmpty() ? objects.ofPods(begun) : ofLogs(given, begun);
      case "port-forward" -> given.isEmpty() ? objects.ofPods(begun) : ofPorts(given, begun);
      case "cp" -> given.isEmpty() ? ofCopy(begun) : none();
      case "completion" ->
          given.isEmpty() ? Candidates.begun(CompletionScript.SHELLS, begun) : Candidates.NONE;
      default -> ofOthers(verb, given, begun);
    };
  }

  private Candidates ofOthers(String verb, List<String> given, String begun) {
    return switch (verb) {
      case "config delete-cluster" -> configured(Part.CLUSTER, given, begun);
      case "config delete-user" -> configured(Part.USER, given, begun);
      case "config delete-context",
          "config rename-context",
          "config set-context",
          "config use-context" ->
          configured(Part.CONTEXT, given, begun);
      case "help" -> Candidates.begun(Verbs.parts(String.join(" ", given)), begun);
      default -> Candidates.NONE;
    };
  }

  private Candidates ofLogs(List<String> given, String begun) {
    return given.size() == 1 ? ofContainer(given, begun) : Candidates.of(List.of());
  }

  private Candidates ofPorts(List<String> given, String begun) {
    return Candidates.of(given.size() == 1 ? objects.ports(given.get(0), begun) : List.of());
  }

  private static Candidates none() {
    return Candidates.of(List.of()).with(Candidates.Directive.NO_SPACE);
  }

  private Candidates first(String kind, List<String> given, String begun) {
    return Candidates.of(given.isEmpty() ? objects.names(kind, begun) : List.of());
  }

  private Candidates configured(Part part, List<String> given, String begun) {
    return given.isEmpty() ? entries(part, begun) : Candidates.of(List.of());
  }

  private Candidates entries(Part part, String begun) {
    return Candidates.begun(Kubeconfig.of(setting.cluster()).names(part), begun);
  }

  // As the ValidArgsFunction in kubectl/pkg/cmd/cp/cp.go, v0.37.
  private Candidates ofCopy(String begun) {
    if (begun.matches("[/.~].*") || begun.contains(":")) {
      return none();
    }
    List<String> words = new ArrayList<>();
    int slash = begun.indexOf('/');
    if (slash > 0) {
      String namespace = begun.substring(0, slash);
      new ObjectCompletion(setting, namespace)
          .names("pod", begun.substring(slash + 1))
          .forEach(pod -> words.add(namespace + "/" + pod + ":"));
      return Candidates.of(words).with(Candidates.Directive.NO_SPACE);
    }
    objects.names("namespace", begun).forEach(name -> words.add(name + "/"));
    objects.names("pod", begun).forEach(name -> words.add(name + ":"));
    if (begun.isEmpty()) {
      words.addAll(List.of("./", "/"));
    } else if (!words.isEmpty()) {
      words.addAll(files(begun));
    }
    return Candidates.of(words).with(Candidates.Directive.NO_SPACE);
  }

  private List<String> files(String begun) {
    try (Stream<Path> files = Files.list(setting.directory())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(begun))
          .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      // A shell offers what can be read.
      return List.of();
    }
  }
}

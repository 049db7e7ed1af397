package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code kubectl cluster-info dump}: what helps to find what is wrong, in one piece or in files.
 */
// As clusterinfo_dump.go in kubectl/pkg/cmd/clusterinfo, v0.37.
final class DumpCluster implements Verb {
  /** What is written of each namespace, and in which file. */
  private record Kind(String resource, String file) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("events", "events"),
          new Kind("replicationcontrollers", "replication-controllers"),
          new Kind("services", "services"),
          new Kind("daemonsets", "daemonsets"),
          new Kind("deployments", "deployments"),
          new Kind("replicasets", "replicasets"),
          new Kind("pods", "pods"));

  @Override
  public String name() {
    return "cluster-info dump";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).text("output", "json").letter("output", "o");
    flags.text("output-directory", "").list("namespaces").flag("all-namespaces");
    flags.letter("all-namespaces", "A").duration("pod-running-timeout", "20s");
  }

  @Override
  public int run(Call call) {
    write(call, "nodes", printed(call, "nodes", ""));
    for (String namespace : namespaces(call)) {
      for (Kind kind : KINDS) {
        String text = printed(call, kind.resource(), namespace);
        write(call, namespace + "/" + kind.file(), text);
      }
      for (Tree pod : call.api().list("pods", namespace)) {
        logs(call, pod);
      }
    }
    folder(call).ifPresent(folder -> call.out("Cluster info dumped to " + folder + "\n"));
    return 0;
  }

  private static List<String> namespaces(Call call) {
    if (call.flags().flag("all-namespaces")) {
      return call.api().list("namespaces", "").stream()
          .map(namespace -> namespace.text("", "metadata", "name"))
          .toList();
    }
    List<String> named = call.flags().texts("namespaces");
    return named.isEmpty() ? List.of("kube-system", call.namespace()) : named;
  }

  private static String printed(Call call, String name, String namespace) {
    Resource resource = call.api().catalog().named(name).orElseThrow();
    ObjectList list = call.api().list(resource, namespace, ListOptions.ALL);
    List<Tree> shown = list.items().stream().map(call.api()::shown).toList();
    Tree whole = new ObjectList(resource, shown, list.revision(), "", list.remaining()).toTree();
    StringBuilder text = new StringBuilder();
    Consumer<String> out = text::append;
    OutputFormats.ofVerb(call.outputFlags().inGoOrder(), "", out).print(whole);
    return text.toString();
  }

  // The logs of a simulated container are empty.
  private static void logs(Call call, Tree pod) {
    String name = pod.text("", "metadata", "name");
    String place = pod.text("", "metadata", "namespace") + "/" + name;
    StringBuilder text = new StringBuilder();
    for (String list : List.of("initContainers", "containers")) {
      for (Tree container : pod.items("spec", list)) {
        String logs =
            "logs for container " + container.text("", "name") + " of pod " + place + " ====\n";
        text.append("==== START ").append(logs).append("==== END ").append(logs);
      }
    }
    Optional<String> folder = folder(call);
    if (folder.isPresent()) {
      save(call.directory().resolve(folder.get()).resolve(place).resolve("logs.txt"), text);
    } else {
      call.out(text.toString());
    }
  }

  private static void write(Call call, String file, String text) {
    Optional<String> folder = folder(call);
    if (folder.isEmpty()) {
      call.out(text);
      return;
    }
    String output = call.flags().text("output");
    String ending = List.of("json", "yaml").contains(output) ? output : "txt";
    save(call.directory().resolve(folder.get()).resolve(file + "." + ending), text);
  }

  private static Optional<String> folder(Call call) {
    return Optional.of(call.flags().text("output-directory"))
        .filter(folder -> !folder.isEmpty() && !folder.equals("-"));
  }

  private static void save(Path file, CharSequence text) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new KubectlError("open " + file + ": it can't be written");
    }
  }
}

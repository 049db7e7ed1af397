package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.Containers;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.GoTime;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code kubectl logs}: what containers print that a World lets print, or whose command says so.
 */
// As logs.go in kubectl/pkg/cmd/logs, v0.37.
public final class Logs implements Verb {
  private static final Duration FOREVER = Duration.ofDays(7);
  private static final String EXPECTED =
      "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\n"
          + "POD or TYPE/NAME is a required argument for the logs command";

  @Override
  public String name() {
    return "logs";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(flags).flag("all-pods").flag("all-containers");
    flags.flag("follow").letter("follow", "f").flag("timestamps").number("limit-bytes", 0);
    flags.flag("previous").letter("previous", "p").number("tail", -1).flag("ignore-errors");
    flags.text("since-time", "").duration("since", "0s").flag("insecure-skip-tls-verify-backend");
    flags.text("container", "").letter("container", "c").flag("prefix");
    flags.duration("pod-running-timeout", "20s").number("max-log-requests", 5);
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    String selector = call.flags().text("selector");
    if (words.size() > 2 || words.isEmpty() && selector.isEmpty()) {
      throw KubectlError.usage("logs", EXPECTED);
    }
    if (words.size() == 1 && !selector.isEmpty()) {
      throw KubectlError.usage("logs", "only a selector (-l) or a POD name is allowed");
    }
    // As ParseRFC3339 in kubectl/pkg/util/util.go, v0.37.
    Optional<String> malformed = GoTime.problem(call.flags().text("since-time"));
    if (call.flags().has("since-time") && malformed.isPresent()) {
      throw new KubectlError(malformed.get());
    }
    String container = words.size() == 2 ? words.get(1) : call.flags().text("container");
    List<Tree> pods = selector.isEmpty() ? podsOf(call, words.get(0)) : selected(call, selector);
    check(call, container);
    List<Log> logs = new ArrayList<>();
    pods.forEach(pod -> containers(call, pod, container).forEach(c -> logs.add(new Log(pod, c))));
    long most = call.flags().number("max-log-requests");
    if (call.flags().flag("follow") && logs.size() > 1 && logs.size() > most) {
      throw new KubectlError(
          ("you are attempting to follow %d log streams, but maximum allowed concurrency is %d, use"
                  + " --max-log-requests to increase the limit")
              .formatted(logs.size(), most));
    }
    List<Log> read = call.flags().flag("follow") ? followed(call, logs) : logs;
    read.forEach(log -> read(call, log));
    return 0;
  }

  /** Moves time until the containers have ended or are known to print no more. */
  private static List<Log> followed(Call call, List<Log> logs) {
    logs.forEach(log -> awaitStart(call, log));
    call.cluster().runUntil(() -> logs.stream().allMatch(log -> log.isOver(call)), FOREVER);
    return logs.stream().map(log -> log.now(call)).toList();
  }

  // As consumeWithRetry: whoever follows asks again each second for a while.
  private static void awaitStart(Call call, Log log) {
    Duration timeout = call.flags().duration("pod-running-timeout");
    long end = call.cluster().nowMicros() + timeout.toNanos() / 1_000;
    while (!hasStarted(call, log)) {
      if (call.cluster().nowMicros() >= end) {
        throw new KubectlError("context deadline exceeded");
      }
      call.cluster().runFor(Duration.ofSeconds(1));
    }
  }

  private static boolean hasStarted(Call call, Log log) {
    try {
      checkLog(call, log.now(call));
      return true;
    } catch (ApiError refusal) {
      boolean ignores = call.flags().flag("ignore-errors");
      call.err(ignores ? "" : refusal.message() + "\n");
      return ignores;
    }
  }

  /** One container whose log is asked for. */
  private record Log(Tree pod, String container) {
    ObjectKey key() {
      return ObjectKey.pod(pod.text("", "metadata", "namespace"), name());
    }

    String name() {
      return pod.text("", "metadata", "name");
    }

    /** The same with the pod as it is now, or as it was where it is gone. */
    Log now(Call call) {
      return new Log(call.api().find(key()).orElse(pod), container);
    }

    boolean isOver(Call call) {
      boolean ended =
          call.api()
              .find(key())
              .flatMap(found -> new ContainerChoice(found).status(container))
              .map(status -> status.at("state", "terminated").isPresent())
              .orElse(true);
      return ended || call.cluster().containers().isSilent(key(), container);
    }
  }

  private static List<Tree> podsOf(Call call, String word) {
    Item item = object(call, word);
    List<Tree> pods =
        new PodOfObject(call, "get the logs from")
            .byLogging(item, call.flags().duration("pod-running-timeout"));
    if (pods.size() == 1 || call.flags().flag("all-pods")) {
      return pods;
    }
    String name = pods.get(0).text("", "metadata", "name");
    call.err("Found " + pods.size() + " pods, using pod/" + name + "\n");
    return pods.subList(0, 1);
  }

  private static List<Tree> selected(Call call, String selector) {
    LabelSelector labels = LabelSelector.parse(selector);
    List<Tree> pods = new ArrayList<>(call.api().list(Resources.PODS, call.namespace()));
    pods.removeIf(pod -> !labels.matches(pod.at("metadata", "labels")));
    if (pods.isEmpty()) {
      call.err("No resources found in " + call.namespace() + " namespace.\n");
    }
    return pods;
  }

  private static void check(Call call, String container) {
    Flags flags = call.flags();
    if (flags.has("since-time") && !flags.duration("since").isZero()) {
      throw new KubectlError("at most one of `sinceTime` or `sinceSeconds` may be specified");
    }
    if (flags.flag("all-containers") && !container.isEmpty()) {
      throw new KubectlError(
          "--all-containers=true should not be specified with container name " + container);
    }
    if (flags.has("container") && call.arguments().size() == 2) {
      throw new KubectlError("only one of -c or an inline [CONTAINER] arg is allowed");
    }
    if (flags.number("limit-bytes") < 0) {
      throw new KubectlError("--limit-bytes must be greater than 0");
    }
    if (flags.duration("since").isNegative()) {
      throw new KubectlError("--since must be greater than 0");
    }
    if (flags.number("tail") < -1) {
      throw new KubectlError("--tail must be greater than or equal to -1");
    }
  }

  private static List<String> containers(Call call, Tree pod, String asked) {
    ContainerChoice choice = new ContainerChoice(pod);
    if (call.flags().flag("all-containers")) {
      return choice.all();
    }
    return List.of(asked.isEmpty() ? choice.ofLogs(call) : choice.named(asked));
  }

  private static void read(Call call, Log log) {
    try {
      checkLog(call, log);
      print(call, log);
    } catch (ApiError error) {
      if (!call.flags().flag("ignore-errors")) {
        throw error;
      }
      call.out("error: " + error.message() + "\n");
    }
  }

  // As addPrefixIfNeeded.
  private static void print(Call call, Log log) {
    Containers containers = call.cluster().containers();
    String text =
        new LogText(call)
            .of(
                call.flags().flag("previous")
                    ? containers.previousLog(log.key(), log.container())
                    : containers.log(log.key(), log.container()));
    String prefix = "[pod/" + log.name() + "/" + log.container() + "] ";
    boolean prefixed = call.flags().flag("prefix") || call.flags().flag("all-pods");
    call.out(prefixed ? text.replaceAll("(?m)^(?=.|\n)", prefix) : text);
  }

  // As LogLocation in pkg/registry/core/pod/strategy.go and validateContainerLogStatus in
  // pkg/kubelet/kubelet_pods.go, v1.37.
  private static void checkLog(Call call, Log log) {
    if (log.pod().text("", "spec", "nodeName").isEmpty()) {
      return;
    }
    String who =
        GoText.quoted(log.container())
            + " in pod "
            + GoText.quoted(log.pod().text("", "metadata", "name"));
    Tree status =
        new ContainerChoice(log.pod())
            .status(log.container())
            .orElseThrow(() -> ApiError.badRequest("container " + who + " is not available"));
    boolean ended = status.at("lastState", "terminated").isPresent();
    if (call.flags().flag("previous")) {
      if (!ended) {
        throw ApiError.badRequest("previous terminated container " + who + " not found");
      }
    } else if (status.at("state", "waiting").isPresent() && !ended) {
      throw ApiError.badRequest(
          "container " + who + " is waiting to start: " + waiting(status.at("state", "waiting")));
    }
  }

  private static String waiting(Tree state) {
    String reason = state.text("", "reason");
    return switch (reason) {
      case "ErrImagePull" -> "image can't be pulled";
      case "ImagePullBackOff" -> "trying and failing to pull image";
      default -> reason;
    };
  }

  private static Item object(Call call, String word) {
    try {
      return PodOfObject.object(call, word);
    } catch (ApiError error) {
      if (!error.is(ApiError.Reason.NOT_FOUND)) {
        throw error;
      }
      throw new KubectlError(
          "error from server (NotFound): "
              + error.message()
              + " in namespace "
              + GoText.quoted(call.namespace()));
    }
  }
}

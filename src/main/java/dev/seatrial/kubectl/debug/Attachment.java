package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.Containers.Executed;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Attaches to a container: hands it what is typed, and goes on until it ends. */
// As Run in kubectl/pkg/cmd/attach/attach.go, v0.37.
public final class Attachment {
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final String RECORDED =
      "All commands and output from this session will be recorded in container logs, including"
          + " credentials and sensitive information passed through the command prompt.\n"
          + "If you don't see a command prompt, try pressing enter.\n";

  private final Call call;
  private final Tree pod;
  private final String container;

  private Attachment(Call call, Tree pod, String container) {
    this.call = call;
    this.pod = pod;
    this.container = container;
  }

  /** To the container of that name, or where it is empty to that which the pod means. */
  public static Attachment to(Call call, Tree pod, String asked) {
    try {
      ContainerChoice choice = new ContainerChoice(pod);
      String name = asked.isEmpty() ? choice.byDefault(call) : choice.named(asked);
      return new Attachment(call, pod, name);
    } catch (KubectlError unknown) {
      throw new KubectlError("cannot attach to the container: " + unknown.message());
    }
  }

  /** Stays until the container ends; refuses one of which nobody knows when it ends. */
  public void run() {
    boolean typing = call.flags().flag("stdin");
    if (isTerminal() && typing) {
      RunningContainers.sayThereIsNoTerminal(call);
    }
    if (!call.flags().flag("quiet")) {
      call.err(RECORDED);
    }
    RunningContainers.check(pod, container);
    if (typing) {
      type();
    }
    if (!call.cluster().containers().endsByItself(key(), container)) {
      throw new KubectlError(
          "nothing is known of when the container "
              + GoText.quoted(container)
              + " ends, and attach goes on until then: a World can declare it");
    }
    String id = id(pod);
    long began = call.cluster().nowMicros();
    call.cluster().runUntil(() -> hasEnded(id), LONGEST);
    printSince(began);
  }

  /** Prints what the container has printed. */
  public void print() {
    printSince(0);
  }

  private void printSince(long micros) {
    call.cluster().containers().log(key(), container).stream()
        .filter(line -> line.micros() >= micros)
        .forEach(line -> call.out(line.text() + "\n"));
  }

  private boolean isTerminal() {
    boolean allocated = spec().flag(false, "tty");
    boolean asked = call.flags().flag("tty");
    if (asked && !allocated && !call.flags().flag("quiet")) {
      call.err("error: Unable to use a TTY - container " + container + " did not allocate one\n");
    }
    return allocated;
  }

  private Tree spec() {
    return ContainerChoice.specs(pod).stream()
        .filter(each -> each.text("", "name").equals(container))
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  private void type() {
    String typed = new String(call.streams().in().get(), StandardCharsets.UTF_8);
    Optional<Executed> done = call.cluster().containers().endInput(key(), container, typed);
    done.ifPresent(each -> call.out(each.output()));
    if (done.isEmpty() && !typed.isBlank()) {
      throw new KubectlError(
          "what is typed is not simulated: a shell takes true, false, echo TEXT, sleep N, exit N and"
              + " sequences of these");
    }
  }

  private ObjectKey key() {
    return ObjectKey.pod(pod.text("", "metadata", "namespace"), pod.text("", "metadata", "name"));
  }

  private boolean hasEnded(String id) {
    Optional<Tree> now = call.api().find(key());
    return now.isEmpty() || !id(now.get()).equals(id);
  }

  /** The id of the container as long as it runs. */
  private String id(Tree of) {
    return new ContainerChoice(of)
        .status(container)
        .filter(status -> status.at("state", "running").isPresent())
        .map(status -> status.text("", "containerID"))
        .orElse("");
  }
}

package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ImageName;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.debug.DebugPods.Debugged;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/** {@code kubectl debug}. */
// As debug.go in kubectl/pkg/cmd/debug, v0.37.
public final class Debug implements Verb {
  private static final Duration FOREVER = Duration.ofDays(7);
  private static final List<String> PULLS = List.of("", "Always", "IfNotPresent", "Never");
  private static final String NOT_ROOT =
      "Warning: Non-root user is configured for the entire target Pod, and some capabilities granted"
          + " by debug profile may not work. Please consider using \"--custom\" with a custom profile"
          + " that specifies \"securityContext.runAsUser: 0\".\n";

  @Override
  public String name() {
    return "debug";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.list("filename").letter("filename", "f").flag("arguments-only").flag("attach");
    flags.text("container", "").letter("container", "c").text("copy-to", "").flag("replace");
    flags.pairs("env").text("image", "").text("image-pull-policy", "").pairs("set-image");
    flags.flag("keep-labels").flag("keep-annotations").flag("keep-liveness");
    flags.flag("keep-readiness").flag("keep-startup").flagOn("keep-init-containers");
    flags.flag("stdin").letter("stdin", "i").flag("tty").letter("tty", "t");
    flags.flag("quiet").letter("quiet", "q").flag("same-node").flagOn("share-processes");
    flags.text("target", "").text("profile", "general").text("custom", "");
  }

  @Override
  public int run(Call call) {
    int before = call.flags().argumentsBeforeDash();
    List<String> names = call.arguments().subList(0, before);
    List<String> command = call.arguments().subList(before, call.arguments().size());
    DebugProfile.named(call.flags().text("profile"));
    DebugPods pods = new DebugPods(call, command);
    checkAttaching(call.flags());
    checkCopying(call.flags(), command);
    check(call, names);
    List<String> targets =
        names.stream().map(name -> name.contains("/") ? name : "pods/" + name).toList();
    new Query(call)
        .files()
        .arguments(targets, Targets.Unnamed.MISTAKE)
        .items()
        .forEach(item -> debug(call, item, pods));
    return 0;
  }

  private static void checkAttaching(Flags flags) {
    boolean nowhere = flags.text("image").isEmpty() && flags.text("container").isEmpty();
    if (flags.flag("attach") && nowhere) {
      throw new KubectlError(
          "you must specify --container or create a new container using --image in order to"
              + " attach.");
    }
  }

  private static void checkCopying(Flags flags, List<String> command) {
    String image = flags.text("image");
    boolean images = !flags.texts("set-image").isEmpty();
    if (flags.text("copy-to").isEmpty()) {
      String alone = flags.flag("replace") ? "replace" : flags.flag("same-node") ? "same-node" : "";
      String needless = alone.isEmpty() && images ? "set-image" : alone;
      if (!needless.isEmpty()) {
        throw new KubectlError("--" + needless + " may only be used with --copy-to.");
      }
      if (image.isEmpty()) {
        throw new KubectlError("you must specify --image when not using --copy-to.");
      }
    } else if (image.isEmpty() && !images && command.isEmpty()) {
      throw new KubectlError("you must specify --image, --set-image or command arguments.");
    } else if (image.isEmpty() && !command.isEmpty() && flags.text("container").isEmpty()) {
      throw new KubectlError(
          "you must specify an existing container or a new image when specifying args.");
    }
  }

  private static void check(Call call, List<String> names) {
    Flags flags = call.flags();
    String image = flags.text("image");
    if (!image.isEmpty() && !ImageName.isOne(image)) {
      throw new KubectlError(
          "invalid image name " + GoText.quoted(image) + ": invalid reference format");
    }
    if (names.isEmpty() && !flags.has("filename")) {
      throw new KubectlError("NAME or filename is required for debug");
    }
    if (!PULLS.contains(flags.text("image-pull-policy"))) {
      throw new KubectlError("invalid image pull policy: " + flags.text("image-pull-policy"));
    }
    String target = flags.text("target");
    if (!target.isEmpty() && !flags.text("copy-to").isEmpty()) {
      throw new KubectlError(
          "--target is incompatible with --copy-to. Use --share-processes instead.");
    }
    if (!target.isEmpty() && !flags.flag("quiet")) {
      call.out(
          "Targeting container "
              + GoText.quoted(target)
              + ". If you don't see processes from this container it may be because the container"
              + " runtime doesn't support this feature.\n");
    }
    if (flags.flag("tty") && !flags.flag("stdin")) {
      throw new KubectlError("-i/--stdin is required for containers with -t/--tty=true");
    }
    if (flags.text("profile").equals("legacy")) {
      call.err(
          "--profile=legacy is deprecated and planned to be removed in v1.39. It is recommended to"
              + " specify other profile, for example \"--profile=general\".\n");
    }
  }

  private static void debug(Call call, Item item, DebugPods pods) {
    Debugged debugged =
        switch (item.resource().groupResource()) {
          case "nodes" -> created(call, pods.onNode(item.name()));
          case "pods" ->
              call.flags().text("copy-to").isEmpty()
                  ? added(call, item, pods.withContainer(item.tree()))
                  : copied(call, item, pods.copyOf(item.tree()));
          default ->
              throw new KubectlError(
                  "\"%s/%s, Kind=%s\" not supported by debug"
                      .formatted(
                          item.resource().group(),
                          item.resource().version(),
                          item.resource().kind()));
        };
    boolean attaches =
        call.flags().has("attach") ? call.flags().flag("attach") : call.flags().flag("stdin");
    if (attaches && !debugged.container().isEmpty()) {
      attach(call, debugged);
    }
  }

  // As handleAttachPod and waitForContainer.
  private static void attach(Call call, Debugged debugged) {
    ObjectKey key = call.api().keyOf(debugged.pod());
    DebugStart start = new DebugStart(call, key, debugged.container());
    call.cluster().runUntil(start::isOver, FOREVER);
    Attachment attachment = Attachment.to(call, start.pod(), debugged.container());
    if (start.hasEnded()) {
      attachment.print();
    } else {
      attachment.run();
    }
  }

  private static Debugged created(Call call, Debugged debugged) {
    call.api().create(debugged.pod(), call.writing());
    return debugged;
  }

  private static Debugged added(Call call, Item item, Debugged debugged) {
    List<Tree> all = debugged.pod().items("spec", "ephemeralContainers");
    Tree added = all.get(all.size() - 1);
    warn(call, added, debugged.pod());
    Tree patch =
        StrategicMergePatch.ofServer(item.resource().schema())
            .twoWay(item.tree(), debugged.pod())
            .orElseThrow();
    call.api().patch(item.key(), Part.EPHEMERAL_CONTAINERS, Patch.strategic(patch), call.writing());
    return debugged;
  }

  private static Debugged copied(Call call, Item item, Debugged debugged) {
    debugged.pod().items("spec", "containers").stream()
        .filter(each -> each.text("", "name").equals(debugged.container()))
        .forEach(each -> warn(call, each, debugged.pod()));
    call.api().create(debugged.pod(), call.writing());
    if (call.flags().flag("replace")) {
      call.api().delete(item.key(), DeleteOptions.NOW);
    }
    return debugged;
  }

  // As displayWarning.
  private static void warn(Call call, Tree container, Tree pod) {
    Tree security = container.at("securityContext");
    boolean root =
        pod.number(0, "spec", "securityContext", "runAsUser") == 0
            || security.number(-1, "runAsUser") == 0;
    boolean mighty =
        security.flag(false, "privileged") || !security.items("capabilities", "add").isEmpty();
    if (!root && mighty) {
      call.err(NOT_ROOT);
    }
  }
}

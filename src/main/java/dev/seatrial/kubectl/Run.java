package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.ImageName;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Overrides;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl run}. */
// As run.go in kubectl/pkg/cmd/run, v0.37.
final class Run implements Verb {
  private static final String LEGAL_RESTARTS = "Always, OnFailure, Never";
  private static final String LEGAL_PULLS = "Always, IfNotPresent, Never";

  @Override
  public String name() {
    return "run";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.output(flags)));
    FlagGroups.fieldManager(flags, "kubectl-run").flag("save-config");
    flags.text("image", "").required("image").text("image-pull-policy", "").texts("annotations");
    flags.texts("env").text("port", "").text("labels", "").letter("labels", "l");
    flags.text("restart", "Always").flag("command").flag("expose").flag("privileged");
    flags.flag("stdin").letter("stdin", "i").flag("tty").letter("tty", "t").flag("attach");
    flags.flag("rm").flag("leave-stdin-open").flag("quiet").letter("quiet", "q");
    flags.duration("pod-running-timeout", "1m0s").text("detach-keys", "ctrl-p,ctrl-q");
    FlagGroups.deletion(FlagGroups.files(flags)).flag("wait");
    flags.text("overrides", "").text("override-type", "merge");
    flags.deprecated(
        "filename", "it is ignored by kubectl run and will be removed in a future release");
  }

  @Override
  public int run(Call call) {
    check(call);
    String name = call.arguments().get(0);
    ObjectTree labels = labels(call, name);
    List<Tree> made = new ArrayList<>();
    made.add(sent(call, overridden(call, pod(call, name, labels))));
    if (call.flags().flag("expose")) {
      made.add(sent(call, service(call, name, labels)));
    }
    if (attaches(call.flags())) {
      return AttachedRun.to(call, made);
    }
    made.forEach(object -> call.printTyped(object, "created"));
    return 0;
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    oneOf(flags.text("restart"), "restart policy", LEGAL_RESTARTS);
    if (!flags.text("image-pull-policy").isEmpty()) {
      oneOf(flags.text("image-pull-policy"), "image pull policy", LEGAL_PULLS);
    }
    boolean attaches = attaches(flags);
    if (attaches && !isPositive(flags.duration("pod-running-timeout"))) {
      throw new KubectlError("--pod-running-timeout must be higher than zero");
    }
    if (flags.argumentsBeforeDash() == 0) {
      throw new KubectlError("NAME is required for run");
    }
    if (flags.text("image").isEmpty()) {
      throw new KubectlError("--image is required");
    }
    if (!ImageName.isOne(flags.text("image"))) {
      throw new KubectlError(
          "invalid image name \"" + flags.text("image") + "\": invalid reference format");
    }
    if (flags.flag("tty") && !flags.flag("stdin")) {
      throw new KubectlError("-i/--stdin is required for containers with -t/--tty=true");
    }
    checkPort(flags);
    if (flags.flag("rm") && !attaches) {
      throw new KubectlError("--rm should only be used for attached containers");
    }
    if (attaches && call.dryRun() != DryRun.NONE) {
      throw new KubectlError(
          "--dry-run=[server|client] can't be used with attached containers options (--attach,"
              + " --stdin, or --tty)");
    }
  }

  private static boolean attaches(Flags flags) {
    return flags.has("attach") ? flags.flag("attach") : flags.flag("stdin");
  }

  private static boolean isPositive(Duration time) {
    return !time.isZero() && !time.isNegative();
  }

  private static void checkPort(Flags flags) {
    String port = flags.text("port");
    if (flags.flag("expose") && port.isEmpty()) {
      throw new KubectlError("--port must be set when exposing a service");
    }
    if (!port.matches("[+-]?[0-9]{0,18}")) {
      throw new KubectlError("--port must be a number");
    }
  }

  private static void oneOf(String value, String what, String legal) {
    if (!List.of(legal.split(", ", -1)).contains(value)) {
      throw new KubectlError("invalid " + what + ": " + value + ", valid values are: " + legal);
    }
  }

  private static ObjectTree labels(Call call, String name) {
    String given = call.flags().text("labels");
    if (given.isEmpty()) {
      return ObjectTree.of("run", Tree.of(name));
    }
    ObjectBuilder labels = new ObjectBuilder();
    for (String pair : given.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new KubectlError("unexpected label spec: " + pair);
      }
      if (parts[0].isEmpty()) {
        throw new KubectlError("unexpected empty label key");
      }
      labels.put(parts[0], parts[1]);
    }
    return labels.build();
  }

  private static Tree pod(Call call, String name, Tree labels) {
    ObjectTree annotations = KeyValues.annotations(call.flags().texts("annotations"));
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", annotations.isEmpty() ? Tree.ABSENT : annotations)
            .put("labels", labels)
            .put("name", name)
            .build();
    Tree spec =
        new ObjectBuilder()
            .put("containers", ListTree.of(container(call, name)))
            .put("dnsPolicy", "ClusterFirst")
            .put("restartPolicy", call.flags().text("restart"))
            .build();
    return object("Pod", metadata, spec).with(ObjectTree.EMPTY, "status");
  }

  private static Tree container(Call call, String name) {
    Flags flags = call.flags();
    List<String> rest = call.arguments().subList(1, call.arguments().size());
    String pull = flags.text("image-pull-policy");
    ObjectBuilder container = new ObjectBuilder();
    if (!rest.isEmpty()) {
      container.put(flags.flag("command") ? "command" : "args", Tree.texts(rest));
    }
    List<Tree> environment = flags.texts("env").stream().map(Run::variable).toList();
    container.put("env", environment.isEmpty() ? Tree.ABSENT : Tree.of(environment));
    container.put("image", flags.text("image"));
    container.put("imagePullPolicy", pull.isEmpty() ? Tree.ABSENT : Tree.of(pull));
    container.put("name", name);
    if (!flags.text("port").isEmpty()) {
      Tree port = ObjectTree.of("containerPort", Tree.of(Long.parseLong(flags.text("port"))));
      container.put("ports", ListTree.of(port));
    }
    container.put("resources", ObjectTree.EMPTY);
    if (flags.flag("privileged")) {
      container.put("securityContext", ObjectTree.of("privileged", Tree.of(true)));
    }
    if (flags.flag("stdin")) {
      container.put("stdin", true);
      container.put("stdinOnce", flags.flag("leave-stdin-open") ? Tree.ABSENT : Tree.of(true));
      container.put("tty", flags.flag("tty") ? Tree.of(true) : Tree.ABSENT);
    }
    return container.build();
  }

  private static Tree variable(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new KubectlError("invalid env: " + text);
    }
    return ObjectTree.of(
        "name", Tree.of(text.substring(0, equals)), "value", Tree.of(text.substring(equals + 1)));
  }

  private static Tree service(Call call, String name, Tree selector) {
    Tree number = Tree.of(Long.parseLong(call.flags().text("port")));
    Tree port =
        new ObjectBuilder()
            .put("port", number)
            .put("protocol", "TCP")
            .put("targetPort", number)
            .build();
    Tree spec = ObjectTree.of("ports", ListTree.of(port), "selector", selector);
    return object("Service", ObjectTree.of("name", Tree.of(name)), spec)
        .with(ObjectTree.EMPTY, "status", "loadBalancer");
  }

  private static Tree object(String kind, Tree metadata, Tree spec) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", kind)
        .put("metadata", metadata)
        .put("spec", spec)
        .build();
  }

  private static Tree overridden(Call call, Tree pod) {
    String text = call.flags().text("overrides");
    return text.isEmpty() ? pod : Overrides.merged(call, pod, text);
  }

  private static Tree sent(Call call, Tree object) {
    Tree named = ChangeCause.recorded(call, object);
    Tree made = call.flags().flag("save-config") ? LastApplied.annotated(named) : named;
    if (call.dryRun() == DryRun.CLIENT) {
      return call.isNamespaceGiven() ? placed(call, made) : made;
    }
    return call.api().create(placed(call, made), call.writing());
  }

  private static Tree placed(Call call, Tree object) {
    return object.at("metadata", "namespace").isPresent()
        ? object
        : object.with(Tree.of(call.namespace()), "metadata", "namespace");
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.apply.Apply;
import dev.seatrial.kubectl.apply.Delete;
import dev.seatrial.kubectl.apply.Diff;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.create.ConfigMapGenerator;
import dev.seatrial.kubectl.create.Create;
import dev.seatrial.kubectl.create.CreateToken;
import dev.seatrial.kubectl.create.Generators;
import dev.seatrial.kubectl.create.IngressGenerator;
import dev.seatrial.kubectl.create.JobGenerators;
import dev.seatrial.kubectl.create.PolicyGenerators;
import dev.seatrial.kubectl.create.RoleBindingGenerators;
import dev.seatrial.kubectl.create.RoleGenerators;
import dev.seatrial.kubectl.create.SecretGenerators;
import dev.seatrial.kubectl.create.ServiceGenerators;
import dev.seatrial.kubectl.debug.Attach;
import dev.seatrial.kubectl.debug.Copy;
import dev.seatrial.kubectl.debug.Debug;
import dev.seatrial.kubectl.debug.Exec;
import dev.seatrial.kubectl.debug.Logs;
import dev.seatrial.kubectl.debug.PortForward;
import dev.seatrial.kubectl.node.Cordon;
import dev.seatrial.kubectl.node.Drain;
import dev.seatrial.kubectl.node.Taint;
import dev.seatrial.kubectl.rollout.RolloutChange;
import dev.seatrial.kubectl.rollout.RolloutHistory;
import dev.seatrial.kubectl.rollout.RolloutStatus;
import dev.seatrial.kubectl.rollout.RolloutUndo;
import dev.seatrial.kubectl.set.SetEnvironment;
import dev.seatrial.kubectl.set.SetImage;
import dev.seatrial.kubectl.set.SetResources;
import dev.seatrial.kubectl.set.SetSelector;
import dev.seatrial.kubectl.set.SetServiceAccount;
import dev.seatrial.kubectl.set.SetSubject;
import dev.seatrial.kubectl.top.Top;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Every verb there is, by name. */
public final class Verbs {
  private static final List<Verb> ALL =
      List.of(
          new Alpha(),
          new Annotate(),
          new ApiResources(),
          new ApiVersions(),
          new Apply(),
          new EditLastApplied(),
          new SetLastApplied(),
          new ViewLastApplied(),
          new Attach(),
          new Subcommands("auth"),
          new CanI(),
          new Reconcile(),
          new WhoAmI(),
          new Autoscale(),
          new Subcommands("certificate", Subcommands.Alone.HELP),
          DecideCertificate.APPROVE,
          DecideCertificate.DENY,
          new ClusterAddresses(),
          new DumpCluster(),
          new CompletionScript(),
          new Subcommands("config"),
          new CurrentContext(),
          DeleteEntry.CLUSTER,
          DeleteEntry.CONTEXT,
          DeleteEntry.USER,
          ConfigNames.CLUSTERS,
          new GetContexts(),
          ConfigNames.USERS,
          new RenameContext(),
          ConfigValue.SET,
          new SetCluster(),
          new SetContext(),
          new SetCredentials(),
          ConfigValue.UNSET,
          new UseContext(),
          new ViewConfig(),
          new Cordon("cordon", Cordon.Wish.CORDONED),
          new Copy(),
          new Create(),
          RoleGenerators.CLUSTER_ROLE,
          RoleBindingGenerators.CLUSTER_ROLE_BINDING,
          ConfigMapGenerator.VERB,
          JobGenerators.CRON_JOB,
          Generators.DEPLOYMENT,
          IngressGenerator.VERB,
          JobGenerators.JOB,
          Generators.NAMESPACE,
          PolicyGenerators.POD_DISRUPTION_BUDGET,
          PolicyGenerators.PRIORITY_CLASS,
          PolicyGenerators.QUOTA,
          RoleGenerators.ROLE,
          RoleBindingGenerators.ROLE_BINDING,
          new Subcommands("create secret"),
          SecretGenerators.DOCKER_REGISTRY,
          SecretGenerators.GENERIC,
          SecretGenerators.TLS,
          new Subcommands("create service", "create svc", Subcommands.Alone.MISTAKE),
          ServiceGenerators.CLUSTER_IP,
          ServiceGenerators.EXTERNAL_NAME,
          ServiceGenerators.LOAD_BALANCER,
          ServiceGenerators.NODE_PORT,
          RoleBindingGenerators.SERVICE_ACCOUNT,
          new CreateToken(),
          new Debug(),
          new Delete(),
          new Describe(),
          new Diff(),
          new Drain(),
          new Edit(),
          new Events(),
          new Exec(),
          new Explain(),
          new Expose(),
          new Get(),
          new Help(),
          new Subcommands("kuberc"),
          new SetPreferences(),
          new ViewPreferences(),
          new Kustomize(),
          new Label(),
          new Logs(),
          new Options(),
          new PatchObject(),
          new Subcommands("plugin"),
          new ListPlugins(),
          new PortForward(),
          new Proxy(),
          new Replace(),
          new Subcommands("rollout", Subcommands.Alone.SHOWN_MISTAKE),
          new RolloutHistory(),
          RolloutChange.PAUSE,
          RolloutChange.RESTART,
          RolloutChange.RESUME,
          new RolloutStatus(),
          new RolloutUndo(),
          new Run(),
          new Scale(),
          new Subcommands("set"),
          new SetEnvironment(),
          new SetImage(),
          new SetResources(),
          new SetSelector(),
          new SetServiceAccount(),
          new SetSubject(),
          new Taint(),
          new Subcommands("top"),
          Top.NODE,
          Top.POD,
          new Cordon("uncordon", Cordon.Wish.UNCORDONED),
          new ClusterVersion(),
          new Wait());

  /** What help and completion do not tell of. */
  private static final String HIDDEN = "alpha";

  private Verbs() {}

  public static Optional<Verb> find(String name) {
    return ALL.stream()
        .filter(verb -> verb.name().equals(name) || verb.aliases().contains(name))
        .findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Verb::name).toList();
  }

  /** The words that name the parts of a command, sorted; those of kubectl where it has no name. */
  static List<String> parts(String name) {
    String prefix = name.isEmpty() ? "" : name + " ";
    TreeSet<String> next = new TreeSet<>();
    for (String each : names()) {
      if (each.startsWith(prefix) && !each.equals(HIDDEN)) {
        next.add(each.substring(prefix.length()).split(" ", -1)[0]);
      }
    }
    return List.copyOf(next);
  }
}

package dev.seatrial.kubectl;

import java.util.List;
import java.util.Optional;

/** Every verb there is, by name. */
final class Verbs {
  private static final List<Verb> ALL =
      List.of(
          new Annotate(),
          new ApiResources(),
          new ApiVersions(),
          new Apply(),
          new EditLastApplied(),
          new SetLastApplied(),
          new ViewLastApplied(),
          new Attach(),
          new Subcommands("auth", "auth"),
          new CanI(),
          new WhoAmI(),
          new Autoscale(),
          new ClusterAddresses(),
          new Subcommands("config", "config"),
          new CurrentContext(),
          ConfigNames.CLUSTERS,
          new GetContexts(),
          ConfigNames.USERS,
          new SetContext(),
          new UseContext(),
          new ConfigView(),
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
          new Subcommands("create secret", "create secret"),
          SecretGenerators.DOCKER_REGISTRY,
          SecretGenerators.GENERIC,
          SecretGenerators.TLS,
          new Subcommands("create service", "create svc"),
          ServiceGenerators.CLUSTER_IP,
          ServiceGenerators.EXTERNAL_NAME,
          ServiceGenerators.LOAD_BALANCER,
          ServiceGenerators.NODE_PORT,
          RoleBindingGenerators.SERVICE_ACCOUNT,
          new CreateToken(),
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
          new Kustomize(),
          new Label(),
          new Logs(),
          new PatchObject(),
          new PortForward(),
          new Replace(),
          new RolloutHistory(),
          RolloutChange.PAUSE,
          RolloutChange.RESTART,
          RolloutChange.RESUME,
          new RolloutStatus(),
          new RolloutUndo(),
          new Run(),
          new Scale(),
          new SetEnvironment(),
          new SetImage(),
          new SetResources(),
          new SetSelector(),
          new SetServiceAccount(),
          new SetSubject(),
          new Taint(),
          Top.NODE,
          Top.POD,
          new Cordon("uncordon", Cordon.Wish.UNCORDONED),
          new ClusterVersion(),
          new Wait());

  private Verbs() {}

  static Optional<Verb> find(String name) {
    return ALL.stream()
        .filter(verb -> verb.name().equals(name) || verb.aliases().contains(name))
        .findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Verb::name).toList();
  }

  /** The first words of verbs that have two. */
  static List<String> groups() {
    return names().stream()
        .filter(name -> name.contains(" "))
        .map(name -> name.substring(0, name.indexOf(' ')))
        .distinct()
        .toList();
  }
}

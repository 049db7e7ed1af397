package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@code kubectl create service}, of four types. */
// As create_service.go in kubectl/pkg/cmd/create, v0.37.
public final class ServiceGenerators {
  private static final int MOST_PORT = 65_535;
  private static final int MOST_PORT_NAME = 15;
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  /** {@code kubectl create service clusterip}. */
  public static final Verb CLUSTER_IP = of("ClusterIP", flags -> flags.text("clusterip", ""));

  /** {@code kubectl create service nodeport}. */
  public static final Verb NODE_PORT = of("NodePort", flags -> flags.number("node-port", 0));

  /** {@code kubectl create service loadbalancer}. */
  public static final Verb LOAD_BALANCER = of("LoadBalancer", flags -> {});

  /** {@code kubectl create service externalname}. */
  public static final Verb EXTERNAL_NAME =
      of("ExternalName", flags -> flags.text("external-name", "").required("external-name"));

  private ServiceGenerators() {}

  private static Verb of(String type, Consumer<FlagSet> more) {
    String word = type.toLowerCase(Locale.ROOT);
    return Generator.of(
            "service " + word, flags -> more.accept(flags.list("tcp")), call -> object(call, type))
        .also("svc " + word)
        .refusedAs("failed to create " + type + " service: ");
  }

  private static Tree object(Call call, String type) {
    String name = Generator.nameOf(call);
    String address = given(call, "clusterip");
    String external = given(call, "external-name");
    boolean outside = type.equals("ExternalName");
    List<String> pairs = call.flags().texts("tcp");
    if (!address.equals("None") && pairs.isEmpty() && !outside) {
      throw new KubectlError("at least one tcp port specifier must be provided");
    }
    if (outside && !SUBDOMAIN.matcher(external).matches()) {
      throw new KubectlError("invalid service external name " + external);
    }
    List<Tree> ports = new ArrayList<>();
    pairs.forEach(pair -> ports.add(port(call, pair)));
    Tree labels = ObjectTree.of("app", Tree.of(name));
    Tree spec =
        new ObjectBuilder()
            .put("clusterIP", address.isEmpty() ? Tree.ABSENT : Tree.of(address))
            .put("externalName", external.isEmpty() ? Tree.ABSENT : Tree.of(external))
            .put("ports", ports.isEmpty() ? Tree.ABSENT : Tree.of(ports))
            .put("selector", labels)
            .put("type", type)
            .build();
    return Generator.object("v1", "Service", Generator.metadata(call).with("labels", labels))
        .put("spec", spec)
        .put("status", ObjectTree.of("loadBalancer", ObjectTree.EMPTY))
        .build();
  }

  private static String given(Call call, String flag) {
    return call.flags().knows(flag) ? call.flags().text(flag) : "";
  }

  private static Tree port(Call call, String pair) {
    String[] parts = pair.split(":", -1);
    Tree port = Tree.of(number(parts[0]));
    long nodePort = call.flags().knows("node-port") ? call.flags().number("node-port") : 0;
    return new ObjectBuilder()
        .put("name", pair.replace(':', '-'))
        .put("nodePort", nodePort == 0 ? Tree.ABSENT : Tree.of(nodePort))
        .put("port", port)
        .put("protocol", "TCP")
        .put("targetPort", parts.length == 1 ? port : target(parts[1]))
        .build();
  }

  // As ParsePort in k8s.io/utils/net, which lets zero pass here.
  private static long number(String text) {
    String parsing = "strconv.ParseUint: parsing " + GoText.quoted(text);
    if (!text.matches("[0-9]+")) {
      throw new KubectlError(parsing + ": invalid syntax");
    }
    String digits = text.replaceFirst("^0+(?=.)", "");
    if (digits.length() > 5 || Long.parseLong(digits) > MOST_PORT) {
      throw new KubectlError(parsing + ": value out of range");
    }
    return Long.parseLong(digits);
  }

  private static Tree target(String text) {
    if (text.matches("[+-]?[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      if (number < 1 || number > MOST_PORT) {
        throw new KubectlError("must be between 1 and " + MOST_PORT + ", inclusive");
      }
      return Tree.of(number);
    }
    List<String> problems = nameProblems(text);
    if (!problems.isEmpty()) {
      throw new KubectlError(String.join(",", problems));
    }
    return Tree.of(text);
  }

  // As IsValidPortName in apimachinery/pkg/util/validation/validation.go, v0.37.
  private static List<String> nameProblems(String text) {
    List<String> problems = new ArrayList<>();
    if (text.length() > MOST_PORT_NAME) {
      problems.add("must be no more than " + MOST_PORT_NAME + " characters");
    }
    if (!text.matches("[-a-z0-9]+")) {
      problems.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (!text.matches("(?s).*[a-z].*")) {
      problems.add("must contain at least one letter (a-z)");
    }
    if (text.contains("--")) {
      problems.add("must not contain consecutive hyphens");
    }
    if (text.startsWith("-") || text.endsWith("-")) {
      problems.add("must not begin or end with a hyphen");
    }
    return problems;
  }
}

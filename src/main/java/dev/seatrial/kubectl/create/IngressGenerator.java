package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.object.IntOrPercent;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code kubectl create ingress}. */
// As create_ingress.go in kubectl/pkg/cmd/create, v0.37.
public final class IngressGenerator {
  private static final Pattern RULE =
      Pattern.compile("^[\\w*\\-.]*/.*=[\\w\\-]+:[\\w\\-]+(,tls=?([\\w\\-]+)?)?");

  /** The verb. */
  public static final Verb VERB =
      Generator.of(
              "ingress",
              flags ->
                  flags
                      .text("class", "")
                      .texts("rule")
                      .text("default-backend", "")
                      .texts("annotation"),
              IngressGenerator::object)
          .also("ing")
          .refusedAs("failed to create ingress: ");

  private IngressGenerator() {}

  private static Tree object(Call call) {
    ObjectTree metadata = Generator.metadata(call);
    Flags flags = call.flags();
    check(flags);
    ObjectTree annotations = ObjectTree.EMPTY;
    for (String annotation : flags.texts("annotation")) {
      String[] parts = annotation.split("=", 2);
      annotations = annotations.with(parts[0], Tree.of(parts[1]));
    }
    String backend = flags.text("default-backend");
    String name = flags.text("class");
    List<Tree> secrets = secrets(flags.texts("rule"));
    List<Tree> rules = rules(flags.texts("rule"));
    Tree spec =
        new ObjectBuilder()
            .put("defaultBackend", backend.isEmpty() ? Tree.ABSENT : backend(backend))
            .put("ingressClassName", name.isEmpty() ? Tree.ABSENT : Tree.of(name))
            .put("rules", rules.isEmpty() ? Tree.ABSENT : Tree.of(rules))
            .put("tls", secrets.isEmpty() ? Tree.ABSENT : Tree.of(secrets))
            .build();
    Tree described =
        metadata.with("annotations", annotations.isEmpty() ? Tree.ABSENT : annotations);
    return Generator.object("networking.k8s.io/v1", "Ingress", described)
        .put("spec", spec)
        .put("status", ObjectTree.of("loadBalancer", ObjectTree.EMPTY))
        .build();
  }

  private static void check(Flags flags) {
    String backend = flags.text("default-backend");
    if (backend.isEmpty() && flags.texts("rule").isEmpty()) {
      throw new KubectlError(
          "not enough information provided: every ingress has to either specify a default-backend"
              + " (which catches all traffic) or a list of rules (which catch specific paths)");
    }
    for (String rule : flags.texts("rule")) {
      if (!RULE.matcher(rule).find()) {
        throw new KubectlError(
            "rule "
                + rule
                + " is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]");
      }
    }
    for (String annotation : flags.texts("annotation")) {
      if (!annotation.contains("=")) {
        throw new KubectlError(
            "annotation " + annotation + " is invalid and should be in format key=[value]");
      }
    }
    if (!backend.isEmpty() && backend.split(":", -1).length != 2) {
      throw new KubectlError("default-backend should be in format servicename:serviceport");
    }
  }

  /** One entry a secret; a host counts only the first time. */
  private static List<Tree> secrets(List<String> rules) {
    Map<String, List<String>> hostsBySecret = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String rule : rules) {
      String[] parts = rule.split(",", -1);
      String host = rule.split("/", 2)[0];
      if (parts.length != 2 || !seen.add(host)) {
        continue;
      }
      String[] named = parts[1].split("=", -1);
      String secret = named.length > 1 ? named[1] : "";
      boolean known = hostsBySecret.containsKey(secret);
      if (known || !host.isEmpty() || !secret.isEmpty()) {
        List<String> hosts = hostsBySecret.computeIfAbsent(secret, key -> new ArrayList<>());
        // A host that is empty is only written where its secret has others.
        if (known || !host.isEmpty()) {
          hosts.add(host);
        }
      }
    }
    List<Tree> entries = new ArrayList<>();
    hostsBySecret.forEach(
        (secret, hosts) ->
            entries.add(
                new ObjectBuilder()
                    .put("hosts", hosts.isEmpty() ? Tree.ABSENT : Tree.texts(hosts))
                    .put("secretName", secret.isEmpty() ? Tree.ABSENT : Tree.of(secret))
                    .build()));
    return entries;
  }

  private static List<Tree> rules(List<String> rules) {
    Map<String, List<Tree>> pathsByHost = new LinkedHashMap<>();
    for (String rule : rules) {
      String[] halves = rule.split(",", -1)[0].split("/", 2);
      pathsByHost.computeIfAbsent(halves[0], host -> new ArrayList<>()).add(path(halves[1]));
    }
    List<Tree> entries = new ArrayList<>();
    pathsByHost.forEach(
        (host, paths) ->
            entries.add(
                new ObjectBuilder()
                    .put("host", host.isEmpty() ? Tree.ABSENT : Tree.of(host))
                    .put("http", ObjectTree.of("paths", Tree.of(paths)))
                    .build()));
    return entries;
  }

  private static Tree path(String text) {
    String[] parts = text.split("=", -1);
    String path = "/" + parts[0];
    boolean prefix = path.endsWith("*");
    return new ObjectBuilder()
        .put("backend", backend(parts[1]))
        .put("path", prefix ? path.substring(0, path.length() - 1) : path)
        .put("pathType", prefix ? "Prefix" : "Exact")
        .build();
  }

  private static Tree backend(String text) {
    String[] parts = text.split(":", -1);
    IntOrPercent port = IntOrPercent.parse(parts[1]);
    Tree service =
        ObjectTree.of(
            "name",
            Tree.of(parts[0]),
            "port",
            ObjectTree.of(port.isText() ? "name" : "number", port.toTree()));
    return ObjectTree.of("service", service);
  }
}

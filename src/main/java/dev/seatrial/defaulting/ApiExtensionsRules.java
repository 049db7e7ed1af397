package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;

/**
 * Definitions of custom resources and API services, as {@code defaults.go} of apiextensions and of
 * kube-aggregator v0.37 have them.
 */
final class ApiExtensionsRules {
  private static final int HTTPS = 443;

  private ApiExtensionsRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("apiextensions/v1.CustomResourceDefinition", ApiExtensionsRules::definition),
        Rule.of("apiextensions/v1.ServiceReference", service -> service.unset("port", HTTPS)),
        Rule.of("apiregistration/v1.ServiceReference", service -> service.unset("port", HTTPS)));
  }

  private static Filling definition(Filling definition) {
    definition.struct(
        "spec",
        spec ->
            Filling.of(spec)
                .struct("names", ApiExtensionsRules::names)
                .unset("conversion", ObjectTree.of("strategy", Tree.of("None")))
                .done());
    List<Tree> stored =
        definition.done().items("spec", "versions").stream()
            .filter(version -> version.flag(false, "storage"))
            .limit(1)
            .map(version -> Tree.of(version.text("", "name")))
            .toList();
    return stored.isEmpty()
        ? definition
        : definition.struct(
            "status", status -> Filling.of(status).empty("storedVersions", Tree.of(stored)).done());
  }

  private static ObjectTree names(ObjectTree names) {
    String kind = names.text("", "kind");
    Filling filling = Filling.of(names).empty("singular", kind.toLowerCase(Locale.ROOT));
    return kind.isEmpty() ? filling.done() : filling.empty("listKind", kind + "List").done();
  }
}

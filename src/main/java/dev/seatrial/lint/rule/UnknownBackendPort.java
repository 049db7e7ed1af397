package dev.seatrial.lint.rule;

import dev.seatrial.lint.Advice;
import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.lint.Rule;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An Ingress that sends traffic to a port which its Service does not have. */
final class UnknownBackendPort implements Rule {
  @Override
  public String id() {
    return "unknown-backend-port";
  }

  @Override
  public String summary() {
    return "An Ingress names a port that the Service does not have.";
  }

  @Override
  public List<Advice> check(Batch batch) {
    List<Advice> advice = new ArrayList<>();
    for (Manifest ingress : batch.ofKind("networking.k8s.io", "Ingress")) {
      check(ingress, Path.of("spec", "defaultBackend"), batch, advice);
      List<Tree> rules = ingress.tree().items("spec", "rules");
      for (int i = 0; i < rules.size(); i++) {
        Path paths = Path.of("spec", "rules").index(i).fields("http", "paths");
        int size = ingress.tree().at(paths).items().size();
        for (int j = 0; j < size; j++) {
          check(ingress, paths.index(j).field("backend"), batch, advice);
        }
      }
    }
    return advice;
  }

  private static void check(Manifest ingress, Path backend, Batch batch, List<Advice> advice) {
    Tree service = ingress.tree().at(backend).at("service");
    String name = service.text("", "name");
    Optional<Manifest> found = batch.find("", "Service", ingress.object().namespace(), name);
    Tree port = service.at("port");
    if (found.isPresent() && !port.isUnset() && !has(found.get(), port)) {
      String shown = port.textAt("name").orElse(Long.toString(port.number(0, "number")));
      String message = "Service \"" + name + "\" has no port " + shown + ": no traffic gets there";
      advice.add(new Advice(ingress, backend.fields("service", "port"), message));
    }
  }

  private static boolean has(Manifest service, Tree port) {
    for (Tree each : service.tree().items("spec", "ports")) {
      boolean same =
          port.textAt("name")
              .map(name -> name.equals(each.text("", "name")))
              .orElse(port.number(0, "number") == each.number(-1, "port"));
      if (same) {
        return true;
      }
    }
    return service.tree().text("", "spec", "type").equals("ExternalName");
  }
}

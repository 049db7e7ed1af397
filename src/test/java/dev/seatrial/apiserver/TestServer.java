package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** An API server for itself, whose clock stands still until it is put forward. */
final class TestServer {
  private long nowMicros = 1_700_000_000_000_000L;
  private final List<String> warnings = new ArrayList<>();
  private final Api api =
      new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(100), () -> nowMicros, new Names(1))
          .as("test");

  TestServer() {
    create("{apiVersion: v1, kind: Namespace, metadata: {name: default}}");
    create("{apiVersion: v1, kind: Namespace, metadata: {name: other}}");
    create("{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}");
    create("{apiVersion: v1, kind: ServiceAccount, metadata: {namespace: other, name: default}}");
  }

  Api api() {
    return api;
  }

  void pass(long seconds) {
    nowMicros += seconds * 1_000_000;
  }

  /** What the server warned of so far. */
  List<String> warnings() {
    return warnings;
  }

  WriteOptions options() {
    return new WriteOptions(false, WriteOptions.FieldValidation.STRICT, "", warnings::add);
  }

  /** Creates what the YAML says, as a user. */
  Tree create(String yaml) {
    return api.create(tree(yaml), options());
  }

  /** A config map with nothing in it. */
  Tree configMap(String namespace, String name) {
    return create(
        "{apiVersion: v1, kind: ConfigMap, metadata: {namespace: "
            + namespace
            + ", name: "
            + name
            + "}}");
  }

  Resource resource(String apiVersion, String kind) {
    return api.catalog().kind(apiVersion, kind).orElseThrow();
  }

  /** What the server answers to what it refuses. */
  static String refusal(Runnable request) {
    return assertThrows(ApiError.class, request::run).message();
  }

  static Tree tree(String yaml) {
    return Yaml.read(yaml).documents().get(0).tree();
  }
}

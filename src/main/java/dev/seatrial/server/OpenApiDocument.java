package dev.seatrial.server;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One OpenAPI document: the paths of some resources, and the kinds that they speak of. */
final class OpenApiDocument {
  private static final List<String> PARAMETERS =
      List.of("dryRun", "fieldManager", "fieldValidation", "force", "pretty");

  private final OpenApiSchemas schemas;
  private final Map<String, Tree> paths = new LinkedHashMap<>();

  private OpenApiDocument(Catalog catalog, List<Resource> resources, String references) {
    schemas = new OpenApiSchemas(references);
    for (Resource resource : resources) {
      schemas.add(resource, catalog);
      paths.put(collection(resource), listed(resource));
      paths.put(collection(resource) + "/{name}", named(resource));
    }
  }

  /** The document of a group and version, third edition. */
  static Tree of(Catalog catalog, List<Resource> resources) {
    OpenApiDocument document = new OpenApiDocument(catalog, resources, "#/components/schemas/");
    return new ObjectBuilder()
        .put("openapi", "3.0.0")
        .put("info", about(catalog))
        .put("paths", ObjectTree.of(document.paths))
        .put("components", ObjectTree.of("schemas", document.schemas.all()))
        .build();
  }

  /** The document of all, second edition. */
  static Tree ofAll(Catalog catalog) {
    OpenApiDocument document = new OpenApiDocument(catalog, catalog.resources(), "#/definitions/");
    return new ObjectBuilder()
        .put("swagger", "2.0")
        .put("info", about(catalog))
        .put("paths", ObjectTree.of(document.paths))
        .put("definitions", document.schemas.all())
        .build();
  }

  private static Tree about(Catalog catalog) {
    return ObjectTree.of(
        "title", Tree.of("Kubernetes"), "version", Tree.of("v" + catalog.version().patch()));
  }

  private static String collection(Resource resource) {
    return (resource.group().isEmpty() ? "/api/" : "/apis/")
        + resource.apiVersion()
        + (resource.namespaced() ? "/namespaces/{namespace}/" : "/")
        + resource.plural();
  }

  private static Tree listed(Resource resource) {
    ObjectBuilder path = new ObjectBuilder();
    for (String verb : List.of("list", "create")) {
      if (resource.verbs().contains(verb)) {
        path.put(verb.equals("list") ? "get" : "post", operation(resource, verb));
      }
    }
    return path.build();
  }

  private static Tree named(Resource resource) {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put("get", "get");
    methods.put("update", "put");
    methods.put("patch", "patch");
    methods.put("delete", "delete");
    ObjectBuilder path = new ObjectBuilder();
    methods.forEach(
        (verb, method) -> {
          if (resource.verbs().contains(verb)) {
            path.put(method, operation(resource, verb));
          }
        });
    return path.build();
  }

  private static Tree operation(Resource resource, String verb) {
    ObjectBuilder operation =
        new ObjectBuilder()
            .put("operationId", verb + resource.version() + resource.kind())
            .put("x-kubernetes-action", verb)
            .put(
                "x-kubernetes-group-version-kind",
                AggregatedDiscovery.kind(resource.apiVersion(), resource.kind()))
            .put("responses", ObjectTree.of("200", ObjectTree.of("description", Tree.of("OK"))));
    if (List.of("create", "update", "patch").contains(verb)) {
      operation.put(
          "parameters", Tree.of(PARAMETERS.stream().map(OpenApiDocument::parameter).toList()));
    }
    if (verb.equals("patch")) {
      operation.put("requestBody", ObjectTree.of("content", patches(resource)));
    }
    return operation.build();
  }

  private static Tree parameter(String name) {
    return new ObjectBuilder()
        .put("name", name)
        .put("in", "query")
        .put("schema", ObjectTree.of("type", Tree.of("string")))
        .build();
  }

  private static Tree patches(Resource resource) {
    ObjectBuilder content = new ObjectBuilder();
    for (String type : PatchTypes.of(resource)) {
      content.put(type, ObjectTree.of("schema", ObjectTree.of("type", Tree.of("object"))));
    }
    return content.build();
  }
}

package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.apiserver.Versions;
import dev.seatrial.apiserver.WatchEvent;
import dev.seatrial.apiserver.table.Column;
import dev.seatrial.apiserver.table.Row;
import dev.seatrial.apiserver.table.Table;
import dev.seatrial.apiserver.table.Tables;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Brings objects into the form that a client wants: as they are, as tables, or their metadata.
 *
 * <p>Follows {@code apiserver/pkg/endpoints/handlers/response.go}, v1.37.
 */
final class Shapes {
  private static final String META = "meta.k8s.io/v1";

  private final Api api;
  private final Resource resource;
  private final Accept accept;
  private final String included;

  Shapes(Api api, Resource resource, Accept accept, Request request) {
    this.api = api;
    this.resource = resource;
    this.accept = accept;
    this.included = request.parameter("includeObject");
    boolean known = List.of("", "None", "Metadata", "Object").contains(included);
    if (accept.form() == Accept.Form.TABLE && !known) {
      throw ApiError.badRequest(
          "Unable to convert to Table as requested: includeObject: Invalid value: \""
              + included
              + "\": must be 'Metadata', 'Object', 'None', or empty");
    }
  }

  Tree one(Tree stored) {
    Tree object = GoOrder.of(api.in(resource, stored));
    return switch (accept.form()) {
      case TABLE -> table(tableOfOne(object), version(object), true);
      case METADATA -> metadata(object);
      case METADATA_LIST -> throw GoTypes.noList(resource);
      case OBJECT, AGGREGATED -> object;
    };
  }

  Tree list(ObjectList list) {
    Tree whole = list.of(list.items().stream().map(GoOrder::of).toList()).toTree();
    return switch (accept.form()) {
      case TABLE -> table(tableOf(list.items()), place(whole), true);
      case METADATA -> throw GoTypes.list(resource);
      case METADATA_LIST ->
          new ObjectBuilder()
              .put("kind", "PartialObjectMetadataList")
              .put("apiVersion", META)
              .put("metadata", whole.at("metadata"))
              .put("items", Tree.of(list.items().stream().map(Shapes::metadata).toList()))
              .build();
      case OBJECT, AGGREGATED -> whole;
    };
  }

  // Unlike a list of custom objects, a table does not tell that it is whole.
  private static Tree place(Tree whole) {
    boolean isWhole = whole.text("", "metadata", "continue").isEmpty();
    Tree metadata = whole.at("metadata");
    return isWhole ? metadata.without("continue") : metadata;
  }

  Tree event(WatchEvent event, TableHead head) {
    boolean plain = accept.form() == Accept.Form.OBJECT || event.type() == WatchEvent.Type.ERROR;
    Tree object = GoOrder.of(event.object());
    if (plain) {
      return new WatchEvent(event.type(), object).toTree();
    }
    Tree shaped =
        accept.form() != Accept.Form.TABLE
            ? metadata(object)
            : table(announced(event), version(object), head.take());
    return ObjectTree.of("type", Tree.of(event.type().name()), "object", shaped);
  }

  private Table announced(WatchEvent event) {
    Table table = tableOfOne(event.object());
    // A bookmark shows nothing of an object but its revision.
    return event.type() == WatchEvent.Type.BOOKMARK
        ? new Table(
            table.columns(),
            table.rows().stream()
                .map(row -> new Row(row.cells(), row.conditions(), event.object()))
                .toList())
        : table;
  }

  private Table tableOfOne(Tree object) {
    long now = api.clock().nowMicros();
    return custom()
        .map(kind -> Tables.ofCustom(kind.printerColumns(), List.of(object), now))
        .orElseGet(() -> Tables.ofOne(resource.group(), resource.kind(), kept(object), now));
  }

  private Table tableOf(List<Tree> objects) {
    long now = api.clock().nowMicros();
    return custom()
        .map(kind -> Tables.ofCustom(kind.printerColumns(), objects, now))
        .orElseGet(
            () ->
                Tables.ofList(
                    resource.group(),
                    resource.kind(),
                    objects.stream().map(this::kept).toList(),
                    now));
  }

  // What an older version says in annotations, tables still show.
  private Tree kept(Tree object) {
    return Versions.kept(api.catalog(), resource, object);
  }

  private Optional<CustomKind> custom() {
    return api.catalog().custom(resource.apiVersion(), resource.kind());
  }

  private static Tree version(Tree object) {
    return ObjectTree.of("resourceVersion", object.at("metadata", "resourceVersion"));
  }

  private Tree table(Table table, Tree metadata, boolean withColumns) {
    return new ObjectBuilder()
        .put("kind", "Table")
        .put("apiVersion", META)
        .put("metadata", metadata)
        .put(
            "columnDefinitions",
            withColumns
                ? Tree.of(table.columns().stream().map(Shapes::column).toList())
                : Tree.NULL)
        .put("rows", Tree.of(table.rows().stream().map(this::row).toList()))
        .build();
  }

  private static Tree column(Column column) {
    return new ObjectBuilder()
        .put("name", column.name())
        .put("type", column.type())
        .put("format", column.format())
        .put("description", "")
        .put("priority", column.priority())
        .build();
  }

  private Tree row(Row row) {
    return new ObjectBuilder()
        .put("cells", Tree.of(row.cells()))
        .put("conditions", row.conditions().isEmpty() ? Tree.ABSENT : Tree.of(row.conditions()))
        .put(
            "object",
            switch (included) {
              case "None" -> Tree.NULL;
              case "Object" -> api.in(resource, row.object());
              default -> metadata(row.object());
            })
        .build();
  }

  private static Tree metadata(Tree object) {
    return new ObjectBuilder()
        .put("kind", "PartialObjectMetadata")
        .put("apiVersion", META)
        .put("metadata", object.at("metadata"))
        .build();
  }
}

package dev.seatrial.apiserver;

import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways of writing of one client; those in which most is written are found out once. */
final class Authors {
  private final String client;
  private final Map<Schema, Author> usual = new LinkedHashMap<>();
  private final Map<Schema, Author> ofStatus = new LinkedHashMap<>();

  Authors(String client) {
    this.client = client;
  }

  /** The name of the manager: the client's unless a request names another. */
  String name(WriteOptions options) {
    return options.manager().isEmpty() ? client : options.manager();
  }

  /** Writing to a part of the objects of a resource. */
  Author of(Resource resource, Part part, WriteOptions options) {
    boolean own = options.manager().isEmpty();
    if (!own || part != Part.OBJECT && part != Part.STATUS) {
      return author(resource, part, name(options));
    }
    return (part == Part.OBJECT ? usual : ofStatus)
        .computeIfAbsent(resource.schema(), schema -> author(resource, part, client));
  }

  private static Author author(Resource resource, Part part, String manager) {
    return new Author(
        resource.schema(),
        Writer.update(manager, part.subresource()),
        resource.apiVersion(),
        ResetFields.of(resource, part));
  }
}

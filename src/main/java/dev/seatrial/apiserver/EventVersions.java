package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of the core group and of {@code events.k8s.io}: the same objects, whose fields have other
 * names.
 *
 * <p>Follows {@code pkg/apis/events/v1/conversion.go}, v1.37.
 */
final class EventVersions {
  /** The names in the core group, by those in the other. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("regarding", "involvedObject");
    NAMES.put("note", "message");
    NAMES.put("deprecatedSource", "source");
    NAMES.put("deprecatedFirstTimestamp", "firstTimestamp");
    NAMES.put("deprecatedLastTimestamp", "lastTimestamp");
    NAMES.put("deprecatedCount", "count");
    NAMES.put("reportingController", "reportingComponent");
  }

  private EventVersions() {}

  /** The event as {@code events.k8s.io/v1}. */
  static Tree inSeries(Tree event) {
    Map<String, String> names = new LinkedHashMap<>();
    NAMES.forEach((series, core) -> names.put(core, series));
    Tree renamed = renamed(event, "events.k8s.io/v1", names);
    for (String field : List.of("reportingController", "reportingInstance")) {
      renamed = renamed.text("", field).isEmpty() ? renamed.without(field) : renamed;
    }
    return renamed;
  }

  /** The event as {@code v1}. */
  static Tree inCore(Tree event) {
    Tree renamed = renamed(event, "v1", NAMES);
    for (String field : List.of("reportingComponent", "reportingInstance")) {
      renamed = renamed.at(field).isUnset() ? renamed.with(Tree.of(""), field) : renamed;
    }
    return renamed;
  }

  private static Tree renamed(Tree event, String version, Map<String, String> names) {
    if (event.text("", "apiVersion").equals(version)) {
      return event;
    }
    ObjectBuilder renamed = new ObjectBuilder();
    for (String name : event.object().names()) {
      Tree value = name.equals("apiVersion") ? Tree.of(version) : event.at(name);
      renamed.put(names.getOrDefault(name, name), value);
    }
    return renamed.build();
  }

  /** The field of the core group by which events are selected. */
  // As AddFieldLabelConversionsForEvent.
  static String selected(String field) {
    int dot = field.indexOf('.');
    String first = dot < 0 ? field : field.substring(0, dot);
    String rest = dot < 0 ? "" : field.substring(dot);
    return NAMES.getOrDefault(first, first) + rest;
  }
}

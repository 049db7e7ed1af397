package dev.seatrial.validation.cluster;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * Events of the group {@code events.k8s.io}. The errors name the fields as the core group does.
 *
 * <p>As {@code ValidateEventCreate} and {@code ValidateEventUpdate} in {@code
 * pkg/apis/core/validation/events.go}, v1.37.
 */
public final class SeriesEventValidation implements KindValidation {
  /** Field of the core group, field of this group, internal type. */
  private record Renamed(String core, String here, String type) {}

  private static final List<Renamed> FIXED =
      List.of(
          new Renamed("involvedObject", "regarding", "core.ObjectReference"),
          new Renamed("reason", "reason", "text"),
          new Renamed("message", "note", "text"),
          new Renamed("source", "deprecatedSource", "core.EventSource"),
          new Renamed("firstTimestamp", "deprecatedFirstTimestamp", "=Time"),
          new Renamed("lastTimestamp", "deprecatedLastTimestamp", "=Time"),
          new Renamed("count", "deprecatedCount", "number"),
          new Renamed("type", "type", "text"),
          new Renamed("eventTime", "eventTime", "=MicroTime"),
          new Renamed("action", "action", "text"),
          new Renamed("related", "related", "*core.ObjectReference"),
          new Renamed("reportingController", "reportingController", "text"),
          new Renamed("reportingInstance", "reportingInstance", "text"));

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue event = renamed(object);
    EventValidation.check(event, "reportingController", errors);
    checkSeries(event, errors);
    if (event.at("eventTime").isEmpty()) {
      errors.required(event.at("eventTime"), "");
    }
    FieldValue type = event.at("type");
    if (!List.of("Normal", "Warning").contains(type.text())) {
      errors.invalid(type, Tree.of(""), "has invalid value: " + type.text());
    }
    for (String field : List.of("firstTimestamp", "lastTimestamp", "count")) {
      checkUnset(event.at(field), event.at(field).isEmpty(), errors);
    }
    FieldValue source = event.at("source");
    checkUnset(source, source.at("component").isEmpty() && source.at("host").isEmpty(), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue event = renamed(object);
    FieldValue before = renamed(old);
    EventValidation.check(event, "reportingController", errors);
    if (!InternalForm.same(
        "*core.EventSeries", event.tree().at("series"), before.tree().at("series"))) {
      checkSeries(event, errors);
    }
    for (Renamed field : FIXED) {
      Immutability.check(field.type(), event.at(field.core()), before.at(field.core()), errors);
    }
  }

  private static FieldValue renamed(FieldValue event) {
    Tree tree = event.tree();
    for (Renamed field : FIXED) {
      tree = tree.with(event.tree().at(field.here()), field.core());
    }
    return new FieldValue(event.path(), tree);
  }

  private static void checkUnset(FieldValue field, boolean unset, FieldErrors errors) {
    if (!unset) {
      errors.invalid(field, Tree.of(""), "needs to be unset");
    }
  }

  private static void checkSeries(FieldValue event, FieldErrors errors) {
    FieldValue series = event.at("series");
    if (!series.isSet()) {
      return;
    }
    if (series.at("count").number() < 2) {
      errors.invalid(series.at("count"), Tree.of(""), "should be at least 2");
    }
    if (series.at("lastObservedTime").isEmpty()) {
      errors.required(series.at("lastObservedTime"), "");
    }
  }
}

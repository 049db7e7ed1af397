package dev.seatrial.scenario;

import dev.seatrial.object.Durations;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.Count;
import dev.seatrial.trial.Count.Relation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One operation of a trial.
 *
 * @param name what to do or to expect; empty where there is not just one
 * @param value what it is said with
 * @param within how long to wait, where that is said
 * @param path where it stands
 */
record Operation(String name, Tree value, Optional<Duration> within, Path path) {
  private static final String WITHIN = "within";

  static Operation of(Tree item, Path path) {
    List<String> names =
        item.object().names().stream().filter(name -> !name.equals(WITHIN)).toList();
    Optional<Duration> within = item.textAt(WITHIN).map(Durations::parse);
    String name = names.size() == 1 ? names.get(0) : "";
    return new Operation(name, item.at(name), within, path);
  }

  /** As it is written, in one line. */
  String text() {
    return name + ": " + (value instanceof TextTree text ? text.value() : value.toJson());
  }

  /** The value itself, which is a text. */
  String only() {
    return value.text("");
  }

  String text(String field) {
    return value.text("", field);
  }

  int number(String field) {
    return value.integer(0, field);
  }

  Duration duration(String field) {
    return Durations.parse(text(field));
  }

  /** Texts in a list. */
  List<String> texts(String field) {
    return value.items(field).stream().map(item -> item.text("")).toList();
  }

  Count count() {
    for (Relation relation : Relation.values()) {
      String field =
          switch (relation) {
            case EXACTLY -> "count";
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case FEWER_THAN -> "fewerThan";
            case MORE_THAN -> "moreThan";
          };
      if (value.at(field).isPresent()) {
        return new Count(relation, number(field));
      }
    }
    throw new IllegalStateException("the schema lets no count be missing: " + path);
  }

  /** A field's value as text: {@code 3}, {@code true}, {@code nginx}. */
  String plain(String field) {
    return value.at(field) instanceof TextTree text ? text.value() : value.at(field).toJson();
  }
}

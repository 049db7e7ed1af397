package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import java.util.List;

/** LimitRanges, as {@code SetDefaults_LimitRangeItem} of v1.37. */
final class LimitRangeRules {
  private LimitRangeRules() {}

  static List<Rule> all() {
    return List.of(new Rule("core/v1.LimitRangeItem", LimitRangeRules::item));
  }

  private static ObjectTree item(ObjectTree item) {
    if (!item.text("", "type").equals("Container")) {
      return item;
    }
    ObjectTree limits = joined(item.object("default"), item.object("max"));
    ObjectTree requests = joined(item.object("defaultRequest"), limits);
    return item.with("default", limits)
        .with("defaultRequest", joined(requests, item.object("min")));
  }

  private static ObjectTree joined(ObjectTree first, ObjectTree rest) {
    ObjectTree joined = first;
    for (int i = 0; i < rest.size(); i++) {
      if (!joined.has(rest.name(i))) {
        joined = joined.with(rest.name(i), rest.value(i));
      }
    }
    return joined;
  }
}

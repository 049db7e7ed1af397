package dev.seatrial.feature;

import dev.seatrial.trial.Count;
import dev.seatrial.trial.Count.Relation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts and times as people say them, in English and Korean. */
final class Spoken {
  /** A count as a step may have it. */
  static final String COUNT =
      "(?:at least |at most |fewer than |more than )?\\d+"
          + "(?:개|대)?(?: ?(?:이상|이하|미만|초과))?|no|하나도";

  /** A span of time as a step may have it. */
  static final String DURATION =
      "\\d+(?:\\.\\d+)? ?(?:milliseconds?|seconds?|minutes?|hours?|ms|s|m|h|초|분|시간)";

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Map<String, Relation> RELATIONS = relations();
  private static final Map<String, Long> UNITS = units();

  private Spoken() {}

  private static Map<String, Relation> relations() {
    Map<String, Relation> relations = new LinkedHashMap<>();
    relations.put("at least", Relation.AT_LEAST);
    relations.put("at most", Relation.AT_MOST);
    relations.put("fewer than", Relation.FEWER_THAN);
    relations.put("more than", Relation.MORE_THAN);
    relations.put("이상", Relation.AT_LEAST);
    relations.put("이하", Relation.AT_MOST);
    relations.put("미만", Relation.FEWER_THAN);
    relations.put("초과", Relation.MORE_THAN);
    return relations;
  }

  private static Map<String, Long> units() {
    Map<String, Long> units = new LinkedHashMap<>();
    for (String word : new String[] {"milliseconds", "millisecond", "ms"}) {
      units.put(word, 1L);
    }
    for (String word : new String[] {"seconds", "second", "s", "초"}) {
      units.put(word, 1_000L);
    }
    for (String word : new String[] {"minutes", "minute", "m", "분"}) {
      units.put(word, 60_000L);
    }
    for (String word : new String[] {"hours", "hour", "h", "시간"}) {
      units.put(word, 3_600_000L);
    }
    return units;
  }

  /** {@code at least 2}, {@code no}, {@code 2개 이상}. */
  static Count count(String text) {
    Matcher number = NUMBER.matcher(text);
    int value = number.find() ? Integer.parseInt(number.group()) : 0;
    for (Map.Entry<String, Relation> relation : RELATIONS.entrySet()) {
      if (text.contains(relation.getKey())) {
        return new Count(relation.getValue(), value);
      }
    }
    return Count.of(value);
  }

  /** {@code 30 seconds}, {@code 2m}, {@code 30초}. */
  static Duration duration(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      throw new IllegalArgumentException(text);
    }
    Long millis = UNITS.get(text.substring(number.end()).strip());
    if (millis == null) {
      throw new IllegalArgumentException(text);
    }
    return Duration.ofMillis((long) (Double.parseDouble(number.group()) * millis));
  }
}

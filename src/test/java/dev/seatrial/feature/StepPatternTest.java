package dev.seatrial.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class StepPatternTest {
  @Test
  void partsMayBeLeftOutAndAlternativesChosen() {
    StepPattern pattern = StepPattern.of("{count} pod(s) of {name} is/are ready");

    assertTrue(Pattern.matches(pattern.regex(), "1 pod of web is ready"));
    assertTrue(Pattern.matches(pattern.regex(), "at least 2 pods of \"web\" are ready"));
    assertFalse(Pattern.matches(pattern.regex(), "many pods of web are ready"));
  }

  @Test
  void particlesFollowNamesInKorean() {
    StepPattern pattern = StepPattern.of("{name}을/를 {number}개로 스케일하면/스케일한다");

    assertTrue(Pattern.matches(pattern.regex(), "web을 3개로 스케일하면"));
    assertTrue(Pattern.matches(pattern.regex(), "dpy-nginx를 3개로 스케일한다"));
  }

  @Test
  void numberedParametersTakeTheirPlacesAndOthersTheRest() {
    StepPattern pattern = StepPattern.of("{duration#2} 안에 {name#1}의 파드는 {count#0}다");

    assertEquals(List.of("3개", "web", "30초"), pattern.numbered(List.of("30초", "web", "3개")));
    assertEquals(List.of("count", "name", "duration"), pattern.types());
    assertEquals(List.of(1, 0), StepPattern.of("{name} {name#0}").order());
  }

  @Test
  void noTwoStepsReadTheSame() {
    Set<String> texts = new LinkedHashSet<>();
    for (Step step : Vocabulary.all()) {
      assertTrue(texts.add(step.pattern().regex()), step.pattern().text());
    }
  }
}

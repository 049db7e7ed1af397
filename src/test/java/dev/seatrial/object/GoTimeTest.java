package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words were taken from Go's time package. */
final class GoTimeTest {
  private static final String AS = " as \"2006-01-02T15:04:05Z07:00\": cannot parse ";

  @Test
  void pointsInTimeAreRead() {
    assertEquals(Optional.empty(), GoTime.problem("2026-11-23T20:18:00Z"));
    assertEquals(Optional.empty(), GoTime.problem("2026-11-23T20:18:00.5+01:00"));
    assertEquals(Optional.empty(), GoTime.microProblem("2026-11-23T20:18:00.123456Z"));
  }

  @Test
  void partThatIsMissingIsNamed() {
    assertEquals(Optional.of("parsing time \"\"" + AS + "\"\" as \"2006\""), GoTime.problem(""));
    assertEquals(
        Optional.of("parsing time \"2026-11-23\"" + AS + "\"\" as \"T\""),
        GoTime.problem("2026-11-23"));
    assertEquals(
        Optional.of("parsing time \"2026-11-23T20:18:00\"" + AS + "\"\" as \"Z07:00\""),
        GoTime.problem("2026-11-23T20:18:00"));
  }

  @Test
  void partThatIsTooLargeIsNamed() {
    assertEquals(
        Optional.of("parsing time \"2026-13-23T20:18:00Z\": month out of range"),
        GoTime.problem("2026-13-23T20:18:00Z"));
    assertEquals(
        Optional.of("parsing time \"2026-02-30T20:18:00Z\": day out of range"),
        GoTime.problem("2026-02-30T20:18:00Z"));
  }
}

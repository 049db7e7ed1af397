package dev.seatrial.kubelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutionTest {
  private static Optional<Execution> of(String script) {
    return Execution.of(List.of("sh", "-c", script), Tree.ABSENT);
  }

  @Test
  void aScriptMayBeAsLongAsItLikes() {
    Execution done = of("echo a; sleep 1 && ".repeat(10_000) + "exit 3").orElseThrow();
    assertEquals(Duration.ofSeconds(10_000), done.time());
    assertEquals(3, done.code());
    assertEquals("a\n".repeat(10_000), done.output());
  }

  @Test
  void oneStatementThatIsNotKnownMakesTheWholeUnknown() {
    assertTrue(of("echo a; curl b; echo c").isEmpty());
    assertTrue(of("echo a | cat").isEmpty());
    assertTrue(of("").isEmpty());
  }
}

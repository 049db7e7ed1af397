package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.lint.report.Report;
import dev.seatrial.lint.report.Reports;
import dev.seatrial.lint.report.View;
import dev.seatrial.lint.rule.Rules;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, there is a report, and soon. */
class LintFuzzTest {
  private static final View EVERYTHING = View.plain(Severity.NOTE);
  private static final Rule[] RULES = Rules.ALL.toArray(new Rule[0]);
  private static final int ROUNDS = 1_000;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String[] SCRAPS = {
    "\n",
    "\n---\n",
    "...\n",
    ": ",
    "- ",
    "  ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "<<: ",
    "!!int ",
    "? ",
    "#",
    "null",
    "~",
    "0x",
    "1e999",
    ".inf",
    "{{",
    "\u0000",
    "\ufeff",
    "\u2028",
    "\ud83d",
    "items: [*a]\n",
    "kind: List\n",
    "apiVersion: v1\n",
    "spec:\n",
    "-1",
    "%YAML 1.2\n",
    "@",
    "`",
    ",",
  };
  private static final String SEED_TEXT =
      """
      # A deployment and its budget
      apiVersion: apps/v1
      kind: Deployment
      metadata: &meta
        name: web
        labels: {app: web, "tier": 'front'}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata:
            <<: *meta
          spec:
            containers:
            - name: web
              image: nginx:latest
              command: ["sh", "-c", "sleep 1"]
              resources:
                requests: {cpu: 100m, memory: 1Gi}
              env:
              - name: TEXT
                value: |
                  one
                  two
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec:
        minAvailable: 100%
        selector: {matchLabels: {app: web}}
      ---
      apiVersion: v1
      kind: List
      items:
      - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: "1"}}
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noInputMakesAnExceptionOrAHang(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(random);
      String shown = "seed " + seed + ", round " + round;
      long start = System.nanoTime();
      try {
        LintResult result = LintFixtures.lint("fuzz.yaml", bytes, RULES);
        for (Report report : Reports.ALL) {
          report.of(result, EVERYTHING);
        }
      } catch (RuntimeException | StackOverflowError escaped) {
        throw new AssertionError(
            shown + ":\n" + new String(bytes, StandardCharsets.UTF_8), escaped);
      }
      assertTrue(System.nanoTime() - start < MOST_NANOS, shown + " took too long");
    }
  }

  private static byte[] mutated(Random random) {
    StringBuilder text = new StringBuilder(SEED_TEXT);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(12)));
        case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
        default -> {
          int end = Math.min(text.length(), at + random.nextInt(80));
          text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}

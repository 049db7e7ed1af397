package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.lint.report.Report;
import dev.seatrial.lint.report.Reports;
import dev.seatrial.lint.report.View;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.yaml.TextMutations;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, there is a report, and soon. */
class LintFuzzTest {
  private static final View EVERYTHING = View.plain(Severity.NOTE);
  private static final Rule[] RULES = Rules.ALL.toArray(new Rule[0]);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Inputs for each seed; {@code -Dseatrial.fuzz=250000} tries a million in all. */
  private static final int ROUNDS = Integer.getInteger("seatrial.fuzz", 500);

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
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
  @ValueSource(longs = {1, 2, 3, 4})
  void noInputMakesAnExceptionOrAHang(long seed) throws IOException {
    Random random = new Random(seed);
    TextMutations texts = new TextMutations(random);
    TreeMutations trees = new TreeMutations(random);
    List<String> manifests = manifests();
    for (int round = 0; round < ROUNDS; round++) {
      String text = manifests.get(random.nextInt(manifests.size()));
      String changed = round % 2 == 0 ? texts.mutated(text) : trees.mutated(text);
      lint(bytes(changed, random), "seed " + seed + ", round " + round);
    }
  }

  private static void lint(byte[] bytes, String shown) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      LintResult result = LintFixtures.lint("fuzz.yaml", bytes, RULES);
      for (Report report : Reports.ALL) {
        report.of(result, EVERYTHING);
      }
    } catch (RuntimeException | StackOverflowError escaped) {
      throw new AssertionError(shown + ":\n" + new String(bytes, StandardCharsets.UTF_8), escaped);
    }
    // The processor's time, for the clock's tells how busy the machine is.
    long took = THREADS.getCurrentThreadCpuTime() - start;
    assertTrue(took < MOST_NANOS, shown + " took " + took + " ns");
  }

  private static List<String> manifests() throws IOException {
    List<String> manifests = new ArrayList<>();
    manifests.add(SEED_TEXT);
    String examples = Files.readString(Path.of("src/main/launcher/manifests.yaml"));
    manifests.addAll(List.of(examples.split("(?m)^---\n")));
    return manifests;
  }

  private static byte[] bytes(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}

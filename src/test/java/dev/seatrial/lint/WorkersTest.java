package dev.seatrial.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.UserError;
import dev.seatrial.lint.rule.Rules;
import dev.seatrial.schema.KubernetesVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int FILES = 210;

  /** Objects that meet others in the batch, mistakes of every sort, and what can't be read. */
  private static final List<String> TEXTS =
      List.of(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web-%1$d, namespace: shop}
          spec:
            replicas: %1$d
            selector: {matchLabels: {app: web-%1$d}}
            template:
              metadata: {labels: {app: web-%1$d}}
              spec: {serviceAccountName: web-%1$d, containers: [{name: web, image: nginx}]}
          """,
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web-%1$d, namespace: shop}
          spec: {selector: {app: web-%1$d}, ports: [{port: 80, targetPort: http}]}
          ---
          apiVersion: v1
          kind: Namespace
          metadata: {name: shop}
          """,
          """
          apiVersion: batch/v1
          kind: Job
          metadata: {name: A%1$d}  # seatrial:ignore api/invalid
          spec: {x%1$d: 1, parallelism: many}
          """,
          """
          apiVersion: example.com/v1
          kind: Ship
          metadata: {name: ship-%1$d}
          spec: {masts: %1$d, sails: white}
          """,
          """
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: ships.example.com}
          spec:
            group: example.com
            scope: Namespaced
            names: {plural: ships, singular: ship, kind: Ship, listKind: ShipList}
            versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec: {type: object, properties: {masts: {type: integer, maximum: 100}}}
          """,
          "spec: {x%1$d: 1\n",
          "a: {{ .Values.a }}\n");

  @Test
  void manyFilesGiveTheSameOnSeveralProcessorsAsOnOne() {
    LintResult alone = linter().by(Workers.ONE).lint(inputs());
    assertTrue(alone.findings().size() > FILES, alone.findings().size() + " findings");
    for (int run = 0; run < 3; run++) {
      assertEquals(alone, linter().by(new Threads()).lint(inputs()));
    }
  }

  @Test
  void changesGiveTheSameOnSeveralProcessorsAsOnOne() {
    LintOptions options = LintOptions.standard().with(Rules.ALL);
    LintResult alone = Linter.ofChanges(options, inputs()).by(Workers.ONE).lint(inputs());
    assertEquals(alone, Linter.ofChanges(options, inputs()).by(new Threads()).lint(inputs()));
  }

  @Test
  void progressEndsWithTheLastFile() {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    linter().by(new Threads()).lint(inputs(), (done, of) -> seen.add(done));
    seen.sort(null);
    assertEquals(IntStream.rangeClosed(1, FILES).boxed().toList(), seen);
  }

  @Test
  void aMistakeInOneWorkerIsThatOfTheRun() {
    List<Input> inputs = new ArrayList<>(inputs().inputs());
    Input broken =
        new Input(
            "broken.yaml",
            () -> {
              throw new UserError("no such thing");
            });
    inputs.set(FILES / 2, broken);
    Inputs all = new Inputs(inputs, List.of());
    UserError thrown = assertThrows(UserError.class, () -> linter().by(new Threads()).lint(all));
    assertEquals("no such thing", thrown.getMessage());
  }

  /** Four, whatever the machine has. */
  private static final class Threads implements Workers {
    @Override
    public int count() {
      return 4;
    }

    @Override
    public void run(List<Runnable> tasks) {
      try {
        CompletableFuture.allOf(
                tasks.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
            .join();
      } catch (CompletionException failed) {
        throw (RuntimeException) failed.getCause();
      }
    }
  }

  private static Linter linter() {
    List<KubernetesVersion> versions =
        List.of(KubernetesVersion.parse("1.30"), KubernetesVersion.NEWEST);
    return new Linter(LintOptions.standard().with(Rules.ALL).forVersions(versions));
  }

  private static Inputs inputs() {
    return new Inputs(IntStream.range(0, FILES).mapToObj(WorkersTest::input).toList(), List.of());
  }

  private static Input input(int number) {
    String text = TEXTS.get(number % TEXTS.size()).formatted(number);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Input("file-" + number + ".yaml", () -> new ByteArrayInputStream(bytes));
  }
}

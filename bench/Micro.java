package dev.seatrial.bench;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.lint.Input;
import dev.seatrial.lint.Inputs;
import dev.seatrial.lint.LintOptions;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.Linter;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Single acts when everything is warm; run by {@code bench/micro}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Micro {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final ObjectKey WEB = new ObjectKey(Resources.DEPLOYMENTS, "default", "web");
  private static final String[] CONTAINERS = {"spec", "template", "spec", "containers"};

  /** A Deployment as they are in use, of sixty lines. */
  @State(Scope.Benchmark)
  public static class Manifest {
    private byte[] bytes = {};
    private Inputs inputs = new Inputs(List.of(), List.of());

    @Setup
    public void load() throws IOException {
      bytes = Files.readAllBytes(Path.of("bench/deployment.yaml"));
      Input input = new Input("deployment.yaml", () -> new ByteArrayInputStream(bytes));
      inputs = new Inputs(List.of(input), List.of());
    }
  }

  /** A cluster of its own for each act, in which three replicas are ready. */
  @State(Scope.Thread)
  public static class Ready {
    private Cluster cluster = Cluster.create(ClusterSpec.tutorial());

    @Setup(Level.Invocation)
    public void begin() {
      cluster = Cluster.create(ClusterSpec.tutorial());
      cluster.api().create(
          Json.read(
              """
              {"apiVersion":"apps/v1","kind":"Deployment",
               "metadata":{"name":"web","namespace":"default"},
               "spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},
                       "template":{"metadata":{"labels":{"app":"web"}},
                                   "spec":{"containers":[{"name":"nginx","image":"nginx:1"}]}}}}
              """));
      roll();
    }

    private Tree web() {
      return cluster.api().store().get(WEB);
    }

    private boolean isRolledOut() {
      Tree status = web().at("status");
      return status.number(0, "observedGeneration") == web().number(0, "metadata", "generation")
          && status.number(0, "updatedReplicas") == 3
          && status.number(0, "replicas") == 3
          && status.number(0, "availableReplicas") == 3;
    }

    private void roll() {
      if (!cluster.runUntil(this::isRolledOut, LIMIT)) {
        throw new IllegalStateException("the rollout did not end within the limit");
      }
    }
  }

  @Benchmark
  public YamlText readManifest(Manifest manifest) {
    return Yaml.read(manifest.bytes);
  }

  @Benchmark
  public LintResult lintManifest(Manifest manifest) {
    return new Linter(LintOptions.standard()).lint(manifest.inputs);
  }

  @Benchmark
  public Cluster createCluster() {
    return Cluster.create(ClusterSpec.tutorial());
  }

  // There is more to compile than in the others.
  @Benchmark
  @Warmup(iterations = 10, time = 3)
  public Tree rollingUpdate(Ready ready) {
    Tree container = ready.web().items(CONTAINERS).get(0).with(Tree.of("nginx:2"), "image");
    ready.cluster.api().modify(WEB, web -> web.with(ListTree.of(container), CONTAINERS));
    ready.roll();
    return ready.web();
  }
}

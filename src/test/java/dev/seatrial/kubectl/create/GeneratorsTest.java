package dev.seatrial.kubectl.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.Kubectl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kubectl create} makes from flags, compared with what kubectl 1.37.2 made of them. */
class GeneratorsTest {
  private static final Path RECORDED = Path.of("src/test/resources/kubectl/create.txt");

  @TempDir Path directory;

  private final Cluster cluster = Cluster.create(ClusterSpec.tutorial());

  /** Each call was made with {@code --dry-run=client} and, where it says nothing else, -o yaml. */
  @Test
  void everyGeneratorMakesAndRefusesWhatKubectlMakesAndRefuses() throws IOException {
    writeFiles();
    String[] recorded = Files.readString(RECORDED).split("(?m)^\\$ kubectl ", -1);
    List<String> differing = new ArrayList<>();
    for (int i = 1; i < recorded.length; i++) {
      String[] parts = recorded[i].split("\n", 2);
      String answer = answer(parts[0]);
      if (!answer.equals(parts[1])) {
        differing.add("$ kubectl " + parts[0] + "\n" + parts[1] + "but was\n" + answer);
      }
    }
    assertTrue(recorded.length > 90, "few calls are recorded");
    assertEquals("", String.join("\n", differing));
  }

  @Test
  void whatWasMadeIsStored() {
    assertEquals("configmap/a created\n", run("create cm a --from-literal=x=1").out());
    assertEquals(
        "error: failed to create configmap: configmaps \"a\" already exists\n",
        run("create configmap a").err());
    assertEquals("priorityclass.scheduling.k8s.io/p created\n", run("create pc p").out());
    assertEquals(
        "cronjob.batch/c created\n", run("create cj c --image=busybox --schedule=@daily").out());
    assertEquals("job.batch/j created\n", run("create job j --from=cronjob/c").out());
    assertEquals(
        "manual",
        run("get job j -o jsonpath='{.metadata.annotations.cronjob\\.kubernetes\\.io/instantiate}'")
            .out());
    assertEquals(
        "error: unknown object type *v1.ConfigMap\n", run("create job k --from=cm/a").err());
  }

  private String answer(String line) {
    String asked = line.contains(" -o ") ? " --dry-run=client" : " --dry-run=client -o yaml";
    int dash = line.indexOf(" -- ");
    String whole = dash < 0 ? line + asked : line.substring(0, dash) + asked + line.substring(dash);
    Kubectl.Answer answer = run(whole);
    return answer.err() + answer.out() + "[" + answer.exitCode() + "]\n";
  }

  private Kubectl.Answer run(String line) {
    return new Kubectl(cluster, directory).run("kubectl " + line);
  }

  private void writeFiles() throws IOException {
    Files.createDirectory(directory.resolve("conf"));
    Files.writeString(directory.resolve("conf/app.env"), "a=1\nb=2\n");
    Files.writeString(directory.resolve("conf/hello.txt"), "hello\nworld\n");
    Files.writeString(directory.resolve("vars.env"), "# note\n\nA=1\nB=x=y\n  C=3\n");
    Files.write(directory.resolve("binary.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.writeString(directory.resolve("bad.env"), "1BAD=1\n");
  }
}

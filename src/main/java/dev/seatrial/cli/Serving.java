package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.KeptCluster.Clock;
import dev.seatrial.kubectl.call.Gateway;
import dev.seatrial.server.HttpApi;
import dev.seatrial.server.ServedCluster;
import dev.seatrial.server.ServedCluster.Pace;
import dev.seatrial.server.Site;
import dev.seatrial.server.StaticFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** {@code seatrial cluster serve}: the Kubernetes API of the kept cluster over HTTP. */
final class Serving {
  private static final long USUAL_PORT = 8001;
  private static final long HIGHEST_PORT = 65_535;
  private static final long TICK_MILLIS = 50;

  /** Who kills us loses no more than what happened in so many ticks. */
  private static final int TICKS_BETWEEN_SAVES = 200;

  private final StateFile state;
  private final KeptCluster kept;
  private final ServedCluster served;
  private long saved;

  private Serving(StateFile state, KeptCluster kept) {
    this.state = state;
    this.kept = kept;
    this.served =
        new ServedCluster(kept.cluster(), kept.clock() == Clock.MANUAL ? Pace.MANUAL : Pace.WALL);
    this.saved = kept.cluster().api().store().revision();
    System.setProperty(HttpApi.PROMPT, "true");
  }

  /** Serves until the process is told to end; the cluster is kept as it then is. */
  static void serve(ClusterTask task) {
    long port = task.number("--port").orElse(USUAL_PORT);
    if (port > HIGHEST_PORT) {
      throw task.mistake("--port: " + port + " is no port: at most " + HIGHEST_PORT);
    }
    KeptCluster now = task.state().kept();
    Clock clock = task.option("--clock").isEmpty() ? now.clock() : Clock.of(task.option("--clock"));
    Serving serving = new Serving(task.state(), new KeptCluster(now.cluster(), clock));
    HttpApi api = HttpApi.serve(serving.served, (int) port);
    task.say("the cluster is served at " + api.url() + " until this command ends:");
    task.say("  kubectl --server " + api.url() + " get nodes");
    task.console().out().flush();
    serving.untilTheEnd(api);
  }

  /** The same for {@code kubectl proxy}, which says what is let through. */
  static void proxy(StateFile state, KeptCluster kept, Gateway gateway, Consumer<String> begun)
      throws IOException {
    Serving serving = new Serving(state, kept);
    Site site =
        new Site(
            new InetSocketAddress(gateway.address(), gateway.port()),
            gateway.prefix(),
            gateway::admits,
            gateway.files().map(files -> new StaticFiles(files.folder(), files.prefix())));
    HttpApi api = HttpApi.serve(serving.served, site);
    begun.accept(api.address());
    serving.untilTheEnd(api);
  }

  private void untilTheEnd(HttpApi api) {
    state.servedAt(api.url());
    Thread end = new Thread(() -> end(api), "end of serving");
    Runtime.getRuntime().addShutdownHook(end);
    goOn();
  }

  private void goOn() {
    try {
      for (int tick = 1; true; tick++) {
        Thread.sleep(TICK_MILLIS);
        boolean saves = tick % TICKS_BETWEEN_SAVES == 0;
        served.with(cluster -> saves && save());
      }
    } catch (InterruptedException interrupted) {
      throw new UserError("interrupted", interrupted);
    }
  }

  private boolean save() {
    long revision = kept.cluster().api().store().revision();
    if (revision != saved) {
      state.save(kept);
      saved = revision;
    }
    return true;
  }

  private void end(HttpApi api) {
    api.close();
    served.with(
        cluster -> {
          state.save(kept);
          return true;
        });
    state.close();
  }
}

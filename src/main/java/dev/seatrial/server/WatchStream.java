package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.WatchEvent;
import dev.seatrial.apiserver.Watching;
import dev.seatrial.tree.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Writes the events of a watch as they happen, one a line. */
final class WatchStream implements EventStream {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  /** After so long without an event, a line break shows whether anybody still listens. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final byte[] LINE_BREAK = {'\n'};

  private final ServedCluster cluster;
  private final Watching watching;
  private final Function<Api, Shapes> shapes;

  WatchStream(ServedCluster cluster, Watching watching, Function<Api, Shapes> shapes) {
    this.cluster = cluster;
    this.watching = watching;
    this.shapes = shapes;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException, InterruptedException {
    // The client waits for the head of the answer, even where nothing happens yet.
    out.flush();
    long written = System.nanoTime();
    TableHead head = new TableHead();
    while (true) {
      String events = cluster.with(now -> events(now.api(), head));
      if (!events.isEmpty()) {
        out.write(events.getBytes(StandardCharsets.UTF_8));
        out.flush();
        written = System.nanoTime();
      } else if (watching.isEnded()) {
        return;
      } else if (System.nanoTime() - written > SILENCE.toNanos()) {
        out.write(LINE_BREAK);
        out.flush();
        written = System.nanoTime();
      } else {
        cluster.await(LONGEST_WAIT);
      }
    }
  }

  // Of an object that is gone, nobody knows any more who managed what.
  private static WatchEvent managed(Api api, WatchEvent event) {
    boolean lives =
        event.type() == WatchEvent.Type.ADDED || event.type() == WatchEvent.Type.MODIFIED;
    return lives ? new WatchEvent(event.type(), api.shown(event.object())) : event;
  }

  private String events(Api api, TableHead head) {
    StringBuilder events = new StringBuilder();
    Shapes form = shapes.apply(api);
    Optional<WatchEvent> event = watching.poll();
    while (event.isPresent()) {
      events.append(Json.compact(form.event(managed(api, event.get()), head))).append('\n');
      event = watching.poll();
    }
    return events.toString();
  }
}

package dev.seatrial.apiserver;

import dev.seatrial.apiserver.WatchEvent.Type;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A watch of the objects of one resource: whoever holds it asks what happened since he last asked.
 *
 * <p>Follows {@code Watch} in {@code apiserver/pkg/storage/cacher/cacher.go} and {@code
 * cache_watcher.go}, v1.37. Who asks so seldom that the server has forgotten what he missed gets an
 * error, as a client that reads too slowly.
 */
public final class Watching {
  private static final long MICROS = 1_000_000;
  private static final long BOOKMARK_MICROS = 60 * MICROS;
  private static final long BEFORE_END_MICROS = 2 * MICROS;
  // The real one takes between this and its double.
  private static final long TIMEOUT_SECONDS = 1800;
  private static final String INITIAL_END = "k8s.io/initial-events-end";

  private final History history;
  private final Clock clock;
  private final Resource resource;
  private final String namespace;
  private final Selection selection;
  private final boolean hasBookmarks;
  private final Deque<WatchEvent> ready = new ArrayDeque<>();
  private final long endMicros;
  private long nextBookmarkMicros;
  private long seen;
  private boolean isEnded;

  Watching(Server server, Resource resource, String namespace, ListOptions options) {
    ListOptionsCheck.ofWatch(options);
    this.history = server.history();
    this.clock = server.clock();
    this.resource = resource;
    this.namespace = namespace;
    this.selection = Selection.of(server.catalog(), resource, options);
    this.hasBookmarks = options.bookmarks();
    long timeout = options.timeoutSeconds().orElse(TIMEOUT_SECONDS);
    this.endMicros = clock.nowMicros() + timeout * MICROS;
    begin(options);
    planBookmark();
  }

  /** The next event, where something happened; nothing once the watch has ended. */
  public Optional<WatchEvent> poll() {
    while (ready.isEmpty() && !isEnded && seen < history.latest()) {
      if (seen < history.earliest()) {
        fail(tooOld());
      } else {
        seen++;
        event(history.change(seen)).ifPresent(ready::add);
      }
    }
    if (!ready.isEmpty()) {
      return Optional.of(ready.remove());
    }
    if (clock.nowMicros() >= endMicros) {
      isEnded = true;
    }
    return isEnded ? Optional.empty() : bookmark();
  }

  /** Whether the time of the watch is up, or an error was told. */
  public boolean isEnded() {
    return isEnded && ready.isEmpty();
  }

  private void begin(ListOptions options) {
    String version = options.resourceVersion();
    long asked = Revisions.ofWatch(version);
    boolean isInitial = options.sendInitialEvents().orElse(asked == 0);
    seen = asked == 0 || isInitial ? history.latest() : asked;
    if (isInitial && asked > history.latest()) {
      fail(ApiError.tooLargeVersion(version, history.latest()));
    } else if (isInitial) {
      for (Tree object : history.list(resource.keptAs(), namespace, history.latest()).values()) {
        if (selection.matches(object)) {
          ready.add(new WatchEvent(Type.ADDED, Versions.in(resource, object)));
        }
      }
      if (hasBookmarks && options.sendInitialEvents().isPresent()) {
        ready.add(
            bookmark(ObjectTree.of("annotations", ObjectTree.of(INITIAL_END, Tree.of("true")))));
      }
    } else if (seen < history.earliest()) {
      fail(tooOld());
    }
  }

  private ApiError tooOld() {
    return ApiError.expired("too old resource version: " + seen + " (" + history.earliest() + ")");
  }

  private void fail(ApiError error) {
    ready.add(new WatchEvent(Type.ERROR, error.status()));
    isEnded = true;
  }

  // As convertToWatchEvent: what no longer fits the selectors is gone for this watch.
  private Optional<WatchEvent> event(Change change) {
    ObjectKey key = change.key();
    boolean isHere = namespace.isEmpty() || namespace.equals(key.namespace());
    if (!isHere || !key.resource().equals(resource.keptAs())) {
      return Optional.empty();
    }
    boolean fits = change.kind() != Change.Kind.DELETED && selection.matches(change.after());
    boolean fitted = change.before().isPresent() && selection.matches(change.before());
    if (fits) {
      Tree after = Versions.in(resource, change.after());
      return Optional.of(new WatchEvent(fitted ? Type.MODIFIED : Type.ADDED, after));
    }
    if (!fitted) {
      return Optional.empty();
    }
    Tree gone = change.kind() == Change.Kind.DELETED ? change.after() : change.before();
    Tree last = Versions.in(resource, gone);
    Tree version = Tree.of(Long.toString(change.revision()));
    return Optional.of(
        new WatchEvent(Type.DELETED, last.with(version, "metadata", "resourceVersion")));
  }

  private Optional<WatchEvent> bookmark() {
    if (!hasBookmarks || clock.nowMicros() < nextBookmarkMicros) {
      return Optional.empty();
    }
    planBookmark();
    return Optional.of(bookmark(ObjectTree.EMPTY));
  }

  private WatchEvent bookmark(ObjectTree metadata) {
    Tree object =
        ObjectTree.of(
                "kind", Tree.of(resource.kind()), "apiVersion", Tree.of(resource.apiVersion()))
            .with(metadata.with("resourceVersion", Tree.of(Long.toString(seen))), "metadata");
    return new WatchEvent(Type.BOOKMARK, object);
  }

  // As nextBookmarkTime in cache_watcher.go: about every minute, and shortly before the end.
  private void planBookmark() {
    long now = clock.nowMicros();
    long beforeEnd = endMicros - BEFORE_END_MICROS;
    nextBookmarkMicros = now + BOOKMARK_MICROS;
    if (now < beforeEnd) {
      nextBookmarkMicros = Math.min(nextBookmarkMicros, beforeEnd);
    }
  }
}

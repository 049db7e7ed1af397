package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cli.HistoryFile.Extent;
import dev.seatrial.cli.KeptCluster.Clock;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterState;
import dev.seatrial.cluster.Past;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.TreeBytes;
import dev.seatrial.tree.TreeBytes.BrokenBytesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The file in which a cluster is kept between two commands, held by one command at a time.
 *
 * <p>It is written beside and renamed, so that whoever kills us finds the state before or the state
 * after, whole. While nobody looks, the cluster's time goes on as the wall clock does, unless it
 * was created to be moved by hand.
 */
final class StateFile implements AutoCloseable {
  private static final String FOLDER = ".seatrial";
  private static final String NAME = "cluster.state";
  private static final String LOCK = "lock";
  private static final String HISTORY = "cluster.history";
  private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

  private final Path path;
  private final HistoryFile history;
  private final FileChannel lock;
  private Tree start = Tree.ABSENT;
  private Extent past = Extent.NONE;

  private StateFile(Path path, FileChannel lock) {
    this.path = path;
    this.history = new HistoryFile(path.resolveSibling(HISTORY));
    this.lock = lock;
  }

  /** Waits until no other command holds the file, and holds it. */
  @SuppressWarnings("resource") // The channel lives as long as this does; close() closes it.
  static StateFile open(Console console) {
    Path folder =
        console.directory().resolve(console.environment().apply("SEATRIAL_STATE").orElse(FOLDER));
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        refuseServed(folder.resolve(LOCK));
        channel.lock();
      }
      channel.truncate(0);
      return new StateFile(folder.resolve(NAME), channel);
    } catch (IOException e) {
      throw new UserError(
          "the folder \"" + folder + "\" for the cluster's state can't be used: " + e, e);
    }
  }

  // Whoever serves the cluster holds it for as long as he likes, and says where.
  private static void refuseServed(Path lock) throws IOException {
    String url = Files.readString(lock);
    if (!url.isEmpty()) {
      throw new UserError(
          "the cluster is being served: use \"kubectl --server "
              + url
              + "\", or end \"seatrial cluster serve\" first");
    }
  }

  /** Has others told that the cluster is served there, instead of waiting. */
  void servedAt(String url) {
    try {
      lock.write(ByteBuffer.wrap(url.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UserError("the lock beside \"" + path + "\" can't be written: " + e, e);
    }
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The kept cluster, its time moved by what has passed since; a fresh one where none is kept. */
  KeptCluster kept() {
    if (!exists()) {
      start = ClusterState.saved(KeptCluster.fresh().cluster());
      return begun(new KeptCluster(ClusterState.restored(start), Clock.WALL));
    }
    Tree state = state(path);
    KeptCluster kept = begun(kept(path, state));
    start = state.at("cluster");
    past = Extent.read(state.at("history"));
    long passed = wallMicros() - state.number(wallMicros(), "wallMicros");
    if (passed > 0 && kept.clock() == Clock.WALL) {
      long most = LONGEST_ABSENCE.toNanos() / 1_000;
      kept.cluster().runFor(Duration.ofNanos(Math.min(passed, most) * 1_000));
    }
    return kept;
  }

  private static KeptCluster begun(KeptCluster kept) {
    kept.cluster().record();
    return kept;
  }

  /** The kept cluster as it was written. */
  KeptCluster read() {
    return kept(path, state(path));
  }

  /** What led to the kept cluster as it was written, leg by leg; none where that is not known. */
  List<Tree> legs() {
    return exists() ? history.legs(Extent.read(state(path).at("history"))) : List.of();
  }

  /** Keeps the cluster in a file that was saved; throws {@link UserError} where it is none. */
  void load(Path file) {
    Tree state = state(file);
    begin(kept(file, state), state.items("past"));
  }

  private static KeptCluster kept(Path file, Tree state) {
    try {
      Cluster cluster = ClusterState.restored(state.at("cluster"));
      return new KeptCluster(cluster, Clock.of(state.text("", "clock")));
    } catch (UserError mistake) {
      throw broken(file, String.valueOf(mistake.getMessage()), mistake);
    }
  }

  private static Tree state(Path file) {
    try {
      return TreeBytes.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new UserError("there is no file \"" + file + "\"", e);
    } catch (IOException | BrokenBytesException e) {
      throw broken(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static UserError broken(Path file, String why, Exception cause) {
    return new UserError(
        "the cluster's state in \""
            + file
            + "\" can't be read: "
            + why
            + "; start anew with \"seatrial cluster reset\"",
        cause);
  }

  /** Keeps the cluster as it stands. */
  void save(KeptCluster kept) {
    Tree leg = kept.cluster().record().leg();
    boolean isWhole = leg.isPresent() && start.isPresent();
    Extent now = isWhole ? history.added(past, leg, start) : Extent.NONE;
    write(path, state(kept).with(now.toTree(), "history"));
  }

  /** Keeps a cluster that others led to; nothing is known of it before the legs. */
  void begin(KeptCluster kept, List<Tree> legs) {
    Extent now = legs.isEmpty() ? Extent.NONE : history.written(legs);
    write(path, state(kept).with(now.toTree(), "history"));
  }

  /**
   * Keeps the cluster unless it is as it was kept.
   *
   * @param begunMicros the cluster's time when the command began; what passed outside before is
   *     told by the wall clock and need not be kept
   */
  void saveIfChanged(KeptCluster kept, long begunMicros) {
    if (kept.cluster().isAwake() || kept.cluster().nowMicros() != begunMicros) {
      save(kept);
    }
  }

  /** Writes the cluster, and what led to it, into a file of its own. */
  void copy(Path file, KeptCluster kept) {
    List<Tree> legs = new ArrayList<>(history.legs(past));
    Tree leg = kept.cluster().record().leg();
    if (leg.isPresent()) {
      legs.add(legs.isEmpty() ? Past.from(start, leg) : leg);
    }
    write(file, state(kept).with(Tree.of(legs), "past"));
  }

  private static Tree state(KeptCluster kept) {
    return new ObjectBuilder()
        .put("seatrial", Version.CURRENT)
        .put("wallMicros", wallMicros())
        .put("clock", kept.clock().word())
        .put("cluster", ClusterState.saved(kept.cluster()))
        .build();
  }

  /** Writes into a file, beside it first: whoever kills us finds the old or the new. */
  private static void write(Path file, Tree state) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(fresh, TreeBytes.of(state));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError("the cluster's state can't be written to \"" + file + "\": " + e, e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static long wallMicros() {
    return System.currentTimeMillis() * 1_000;
  }

  @Override
  public void close() {
    try {
      if (lock.isOpen()) {
        lock.truncate(0);
      }
      lock.close();
    } catch (IOException e) {
      throw new UserError("the lock beside \"" + path + "\" can't be given back: " + e, e);
    }
  }
}

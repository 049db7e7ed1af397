package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.cluster.Past;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.TreeBytes;
import dev.seatrial.tree.TreeBytes.BrokenBytesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of the past of the kept cluster, to which every command that changes it adds a leg.
 *
 * <p>How much of it belongs to the kept state stands in the state: what a killed command left
 * behind is overwritten. It never grows beyond {@value #MOST_BYTES} bytes; then its older half is
 * forgotten.
 */
final class HistoryFile {
  static final long MOST_BYTES = 32L << 20;

  /**
   * After so many steps, or bytes, a leg begins from a saved state, so that no way back is long.
   */
  private static final long STEPS_APART = 50_000;

  private static final long BYTES_APART = 4L << 20;

  private final Path path;
  private final long mostBytes;

  /**
   * How much of the file counts, and what happened since the last saved state in it.
   *
   * @param version of the Seatrial that wrote it: another one may do otherwise
   */
  record Extent(long bytes, long stepsSince, long bytesSince, String version) {
    static final Extent NONE = new Extent(0, 0, 0, Version.CURRENT);

    boolean isUsable() {
      return bytes > 0 && version.equals(Version.CURRENT);
    }

    Tree toTree() {
      return new ObjectBuilder()
          .put("bytes", bytes)
          .put("stepsSince", stepsSince)
          .put("bytesSince", bytesSince)
          .put("seatrial", version)
          .build();
    }

    static Extent read(Tree tree) {
      return new Extent(
          tree.number(0, "bytes"),
          tree.number(0, "stepsSince"),
          tree.number(0, "bytesSince"),
          tree.text("", "seatrial"));
    }
  }

  HistoryFile(Path path) {
    this(path, MOST_BYTES);
  }

  HistoryFile(Path path, long mostBytes) {
    this.path = path;
    this.mostBytes = mostBytes;
  }

  /** Adds a leg to what is there. It begins from a state where nothing, or much, is there. */
  Extent added(Extent there, Tree leg, Tree start) {
    boolean begins =
        !there.isUsable() || there.stepsSince() > STEPS_APART || there.bytesSince() > BYTES_APART;
    Extent from = there.isUsable() ? there : Extent.NONE;
    byte[] frame = TreeBytes.of(begins ? Past.from(start, leg) : leg);
    append(from.bytes(), List.of(frame));
    int size = Integer.BYTES + frame.length;
    Extent now =
        new Extent(
            from.bytes() + size,
            leg.number(0, "steps") + (begins ? 0 : from.stepsSince()),
            begins ? 0 : size + from.bytesSince(),
            Version.CURRENT);
    return now.bytes() > mostBytes ? trimmed(now) : now;
  }

  /** Writes the whole past anew. */
  Extent written(List<Tree> legs) {
    List<byte[]> frames = legs.stream().map(TreeBytes::of).toList();
    append(0, frames);
    long bytes = frames.stream().mapToLong(frame -> (long) Integer.BYTES + frame.length).sum();
    // The next leg begins from a state of its own: where the last one stands was not looked for.
    return new Extent(bytes, STEPS_APART + 1, 0, Version.CURRENT);
  }

  /** The legs that count; none where they can't be read. */
  List<Tree> legs(Extent there) {
    if (!there.isUsable()) {
      return List.of();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path), 0, (int) there.bytes());
      List<Tree> legs = new ArrayList<>();
      while (bytes.hasRemaining()) {
        byte[] frame = new byte[bytes.getInt()];
        bytes.get(frame);
        legs.add(TreeBytes.read(frame));
      }
      return legs;
    } catch (NoSuchFileException | BrokenBytesException | IndexOutOfBoundsException gone) {
      return List.of();
    } catch (IOException | java.nio.BufferUnderflowException e) {
      throw new UserError("the cluster's history in \"" + path + "\" can't be read: " + e, e);
    }
  }

  // What is left begins where a leg has a state of its own.
  private Extent trimmed(Extent there) {
    List<Tree> legs = legs(there);
    int first = legs.size() / 2;
    while (first < legs.size() && !legs.get(first).at("start").isPresent()) {
      first++;
    }
    return first < legs.size() ? written(legs.subList(first, legs.size())) : Extent.NONE;
  }

  private void append(long from, List<byte[]> frames) {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(from);
      channel.position(from);
      for (byte[] frame : frames) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + frame.length);
        buffer.putInt(frame.length).put(frame).flip();
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (IOException e) {
      throw new UserError("the cluster's history can't be written to \"" + path + "\": " + e, e);
    }
  }
}

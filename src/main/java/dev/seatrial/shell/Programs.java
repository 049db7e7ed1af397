package dev.seatrial.shell;

import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import java.nio.file.Path;
import java.util.List;

/** The programs besides kubectl that a shell can start: {@code seatrial lint} and its siblings. */
public interface Programs {
  /** No programs but those that every shell has. */
  Programs NONE =
      (words, directory, streams) -> {
        streams.err().accept("seatrial: not available here\n");
        return 1;
      };

  /** What kubectl finds around it when the shell starts it. */
  default Surroundings surroundings() {
    return Surroundings.BARE;
  }

  /**
   * Runs {@code seatrial} with the words after it; returns its exit code.
   *
   * @param directory what the names of files are relative to
   */
  int run(List<String> words, Path directory, Streams streams);
}

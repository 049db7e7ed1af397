package dev.seatrial.kubectl.call;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What kubectl finds around it: environment variables, and programs that it may start. */
public interface Surroundings {
  /** No variables; programs run without a terminal, and what they print is printed. */
  Surroundings BARE = new BareSurroundings();

  /** The value of an environment variable. */
  Optional<String> variable(String name);

  /** The editor of a user who has chosen none; empty where nobody sits at a terminal. */
  Optional<String> usualEditor();

  /**
   * Runs a program in a folder and waits for its end; returns its exit code. Throws {@link
   * IOException} where it cannot be started.
   */
  int run(List<String> words, Path directory, Streams streams) throws IOException;

  /**
   * Serves the API of the cluster at hand over HTTP until it is told to end. Throws {@link
   * IOException} where the address cannot be used.
   *
   * @param begun is told where, as soon as it is served
   */
  default void serve(Gateway gateway, Consumer<String> begun) throws IOException {
    throw new KubectlError(
        "proxy is not simulated here, where a line must end before the next one: use \"seatrial"
            + " kubectl proxy\", or \"kubectl get --raw\" for one path");
  }

  /** The same with some variables set for one command. */
  default Surroundings with(Map<String, String> variables) {
    Surroundings outer = this;
    return new Surroundings() {
      @Override
      public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).or(() -> outer.variable(name));
      }

      @Override
      public Optional<String> usualEditor() {
        return outer.usualEditor();
      }

      @Override
      public int run(List<String> words, Path directory, Streams streams) throws IOException {
        return outer.run(words, directory, streams);
      }

      @Override
      public void serve(Gateway gateway, Consumer<String> begun) throws IOException {
        outer.serve(gateway, begun);
      }
    };
  }
}

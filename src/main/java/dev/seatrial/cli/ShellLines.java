package dev.seatrial.cli;

import dev.seatrial.cluster.Recording;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.shell.Shell;
import java.util.List;

/** Puts lines together into commands and runs them, one after the other. */
final class ShellLines {
  private final Shell shell;
  private final Recording recording;
  private final Streams streams;
  private final Transcript transcript;
  private final StringBuilder pending = new StringBuilder();
  private int exitCode;

  ShellLines(Shell shell, Recording recording, Streams streams, Transcript transcript) {
    this.recording = recording;
    this.shell = shell;
    this.streams = streams;
    this.transcript = transcript;
  }

  /** Runs all lines of a script; returns the exit code of its last command, as a shell does. */
  int runAll(List<String> lines) {
    lines.forEach(this::take);
    end();
    return exitCode;
  }

  /** Takes one more line in; runs the command where it ends with it. */
  void take(String line) {
    pending.append(pending.length() == 0 ? "" : "\n").append(line);
    if (!Shell.needsMore(pending.toString())) {
      end();
    }
  }

  /** Whether the next line belongs to the command before. */
  boolean isPending() {
    return pending.length() > 0;
  }

  /** Runs what is there, be it whole or not. */
  void end() {
    String command = pending.toString();
    pending.setLength(0);
    String bare = command.strip();
    if (!bare.isEmpty() && !bare.startsWith("#")) {
      recording.runs(bare.lines().findFirst().orElse(bare));
      exitCode = transcript.record(bare, streams, own -> shell.run(command, own));
    }
  }

  /** Drops what is there. */
  void drop() {
    pending.setLength(0);
  }

  int exitCode() {
    return exitCode;
  }
}

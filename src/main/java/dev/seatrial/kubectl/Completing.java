package dev.seatrial.kubectl;

import java.util.List;

/** {@code kubectl __complete}: what completion scripts ask. */
// As initCompleteCmd in cobra's completions.go, v1.10.
final class Completing {
  private static final List<String> NAMES = List.of("__complete", "__completeNoDesc");

  /** Tells a shell not to offer the names of files. */
  private static final int NO_FILES = 4;

  private Completing() {}

  /** Whether a line asks what may come next. */
  static boolean isAsked(List<String> words) {
    return !words.isEmpty() && NAMES.contains(words.get(0));
  }

  /** Answers with one candidate a line, and what the shell is to do with them. */
  static int answer(List<String> words, Call.Setting setting) {
    if (words.size() < 2) {
      throw new KubectlError(
          words.get(0) + " requires at least one argument: the word that is to be completed");
    }
    List<String> before = words.subList(1, words.size() - 1);
    String begun = words.get(words.size() - 1);
    List<String> next = Completion.of(setting.cluster(), before, begun);
    next.forEach(word -> setting.streams().out().accept(word + "\n"));
    int directive = next.isEmpty() ? 0 : NO_FILES;
    String name = next.isEmpty() ? "ShellCompDirectiveDefault" : "ShellCompDirectiveNoFileComp";
    setting.streams().out().accept(":" + directive + "\n");
    setting.streams().err().accept("Completion ended with directive: " + name + "\n");
    return 0;
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpPages;
import dev.seatrial.kubectl.call.Streams;
import java.util.List;

/** {@code kubectl __complete}: what completion scripts ask. */
// As initCompleteCmd in cobra's completions.go, v1.10.
final class Completing {
  private static final String DESCRIBED = "__complete";
  private static final String BARE = "__completeNoDesc";

  private Completing() {}

  /** Whether a line asks what may come next. */
  static boolean isAsked(List<String> words) {
    return !words.isEmpty() && List.of(DESCRIBED, BARE).contains(words.get(0));
  }

  /** Answers with one candidate a line, and what the shell is to do with them. */
  static int answer(List<String> words, Call.Setting setting) {
    Streams streams = setting.streams();
    if (words.size() < 2) {
      streams.err().accept("error: requires at least 1 arg(s), only received 0\n");
      return 1;
    }
    Completion completion = new Completion(setting, words.subList(1, words.size() - 1));
    Candidates next = completion.next(words.get(words.size() - 1));
    if (!next.problem().isEmpty()) {
      if (completion.command().verb() instanceof Root) {
        streams.err().accept("[Debug] Cleared global flags for plugin completion\n");
      }
      streams.err().accept("[Debug] [Error] " + next.problem() + "\n");
    }
    boolean describes = words.get(0).equals(DESCRIBED);
    String command = completion.command().verb().name();
    for (String word : next.words()) {
      String told = describes ? description(command, word) : "";
      streams.out().accept(word + (told.isEmpty() ? "" : "\t" + told) + "\n");
    }
    streams.out().accept(":" + next.directive() + "\n");
    streams.err().accept("Completion ended with directive: " + next.directiveTitle() + "\n");
    return 0;
  }

  /** What a flag or a part of a command does; empty for what is neither. */
  private static String description(String command, String word) {
    if (word.startsWith("--")) {
      return HelpPages.flag(command, word.substring(2));
    }
    String name = (command + " " + word).strip();
    return HelpPages.all().stream()
        .filter(page -> page.name().equals(name))
        .map(HelpPages.Page::summary)
        .findFirst()
        .orElse("");
  }
}

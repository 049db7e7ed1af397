package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may come next in a line, and what a shell is to make of it.
 *
 * @param problem why there is nothing; empty where nothing is wrong
 */
record Candidates(List<String> words, Set<Directive> directives, String problem) {
  /** What a shell does beside offering the words. */
  // As ShellCompDirective in cobra's completions.go, v1.10.
  enum Directive {
    NO_SPACE(2, "ShellCompDirectiveNoSpace"),
    NO_FILES(4, "ShellCompDirectiveNoFileComp"),
    FILE_ENDINGS(8, "ShellCompDirectiveFilterFileExt");

    private final int bit;
    private final String title;

    Directive(int bit, String title) {
      this.bit = bit;
      this.title = title;
    }
  }

  static final Candidates NONE = new Candidates(List.of(), EnumSet.noneOf(Directive.class), "");

  Candidates {
    words = List.copyOf(words);
  }

  /** Words in whose place no file can stand. */
  static Candidates of(List<String> words) {
    return new Candidates(words, EnumSet.of(Directive.NO_FILES), "");
  }

  static Candidates failure(String problem) {
    return new Candidates(List.of(), NONE.directives, problem);
  }

  /** Those of the words that go on as was begun. */
  static Candidates begun(List<String> words, String begun) {
    return of(words.stream().filter(word -> word.startsWith(begun)).toList());
  }

  Candidates with(Directive... others) {
    return new Candidates(words, EnumSet.copyOf(List.of(others)), problem);
  }

  /** The same after other words. */
  Candidates after(List<String> first) {
    List<String> all = new ArrayList<>(first);
    all.addAll(words);
    return new Candidates(all, directives, problem);
  }

  int directive() {
    return directives.stream().mapToInt(each -> each.bit).sum();
  }

  String directiveTitle() {
    return directives.isEmpty()
        ? "ShellCompDirectiveDefault"
        : directives.stream().map(each -> each.title).collect(Collectors.joining(", "));
  }
}

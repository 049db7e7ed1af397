package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.call.HelpPages.Page;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Help, laid out as kubectl's own and in our words. */
// As kubectl/pkg/util/templates, v0.37.
public final class HelpText {
  private static final String GLOBAL =
      "Use \"kubectl options\" for a list of global command-line options (applies to all"
          + " commands).\n";
  private static final int NARROWEST = 11;

  private HelpText() {}

  /** {@code kubectl --help}. */
  public static String ofAll() {
    return "kubectl against a simulated cluster." + usageOfAll();
  }

  /** All commands by what they are for. */
  public static String usageOfAll() {
    List<Page> roots = HelpPages.all().stream().filter(page -> page.parent().isEmpty()).toList();
    List<String> headings =
        new ArrayList<>(
            roots.stream().map(Page::heading).filter(each -> !each.isEmpty()).distinct().toList());
    headings.add(headings.size() - 1, "Subcommands provided by plugins:");
    StringBuilder text = new StringBuilder("\n\n");
    for (String heading : headings) {
      List<Page> pages = roots.stream().filter(page -> page.heading().equals(heading)).toList();
      boolean others = heading.equals(headings.get(headings.size() - 1));
      text.append(heading).append('\n').append(listed(others ? sorted(pages) : pages, roots));
      text.append('\n');
    }
    return text.append("Usage:\n  kubectl [flags] [options]\n\n")
        .append("Use \"kubectl <command> --help\" for more information about a given command.\n")
        .append(GLOBAL)
        .toString();
  }

  /** {@code --help} of a command that takes some flags besides those of all commands. */
  public static String of(Verb verb, FlagSet own) {
    Page page = HelpPages.of(verb.name());
    List<Page> parts =
        HelpPages.all().stream().filter(each -> each.parent().equals(verb.name())).toList();
    StringBuilder text = new StringBuilder(page.summary()).append(".\n\n").append(aliases(verb));
    if (!parts.isEmpty()) {
      text.append("Available Commands:\n").append(listed(sorted(parts), parts)).append('\n');
    }
    String flags = flags(verb.name(), own);
    text.append(flags.isEmpty() ? "" : "Options:\n" + flags);
    text.append("Usage:\n  kubectl ").append(page.usage());
    text.append(page.usage().contains("[options]") ? "\n\n" : " [options]\n\n");
    if (!parts.isEmpty()) {
      text.append("Use \"kubectl ").append(verb.name());
      text.append(" <command> --help\" for more information about a given command.\n");
    }
    return text.append(GLOBAL).toString();
  }

  private static String aliases(Verb verb) {
    List<String> names = new ArrayList<>(List.of(verb.name()));
    names.addAll(verb.aliases());
    List<String> words =
        names.stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)).distinct().toList();
    return words.size() == 1 ? "" : "Aliases:\n" + String.join(", ", words) + "\n\n";
  }

  /** What each flag of a command does, and what it is where it is not given. */
  public static String flags(String command, FlagSet flags) {
    StringBuilder text = new StringBuilder();
    flags.all().stream()
        .filter(flag -> flag.deprecation().isEmpty())
        .sorted(Comparator.comparing(FlagSpec::name))
        .forEach(
            flag ->
                text.append("    " + flag.title() + "=" + shownFallback(flag) + ":\n\t")
                    .append(HelpPages.flag(command, flag.name()))
                    .append("\n\n"));
    return text.toString();
  }

  private static String shownFallback(FlagSpec flag) {
    return switch (flag.kind()) {
      case TEXT -> "'" + flag.fallback() + "'";
      case LIST, TEXTS, PAIRS -> "[" + flag.fallback() + "]";
      case FLAG, TRISTATE, NUMBER, SHORT_NUMBER, DURATION, SELECTED_PAIRS -> flag.fallback();
    };
  }

  private static List<Page> sorted(List<Page> pages) {
    return pages.stream().sorted(Comparator.comparing(Page::word)).toList();
  }

  private static String listed(List<Page> pages, List<Page> siblings) {
    int width =
        siblings.stream().mapToInt(page -> page.word().length()).reduce(NARROWEST, Math::max);
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      String gap = " ".repeat(width - page.word().length());
      text.append("  ").append(page.word()).append(gap).append("   ").append(page.summary());
      text.append('\n');
    }
    return text.toString();
  }
}

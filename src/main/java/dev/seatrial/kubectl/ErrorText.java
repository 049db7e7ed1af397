package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.print.PrintException;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What kubectl writes on standard error when a command fails. */
// As checkErr in kubectl/pkg/cmd/util/helpers.go, v0.37.
final class ErrorText {
  private ErrorText() {}

  /** The text with its line break; empty where the error is not one of ours to tell. */
  static Optional<String> of(RuntimeException error) {
    if (error instanceof SilentExit) {
      return Optional.of("");
    }
    if (error instanceof ApiError refusal && refusal.is(ApiError.Reason.INVALID)) {
      return Optional.of(invalid(refusal));
    }
    if (error instanceof SeveralErrors several) {
      return Optional.of(
          several.errors().stream()
              .map(each -> message(each).orElseThrow(() -> each) + "\n")
              .collect(Collectors.joining()));
    }
    return line(error).map(text -> hasPrefix(error, text) ? text : "error: " + text);
  }

  private static boolean hasPrefix(RuntimeException error, String text) {
    boolean bare = error instanceof KubectlError mistake && mistake.isBare();
    return bare || error instanceof ApiError || text.startsWith("error: ");
  }

  /** The error as one of several. */
  private static Optional<String> line(RuntimeException error) {
    return message(error).map(text -> text.endsWith("\n") ? text : text + "\n");
  }

  /** The error in the middle of a sentence. */
  static String inner(RuntimeException error) {
    return error instanceof ApiError refusal
        ? refusal.message()
        : message(error).orElseThrow(() -> error);
  }

  private static Optional<String> message(RuntimeException error) {
    if (error instanceof SeveralErrors several) {
      return Optional.of(inOneLine(several));
    }
    if (error instanceof ApiError refusal) {
      String word = refusal.reason().word();
      return Optional.of(
          "Error from server"
              + (word.isEmpty() ? "" : " (" + word + ")")
              + ": "
              + refusal.message());
    }
    boolean ours =
        error instanceof KubectlError
            || error instanceof PrintException
            || error instanceof FlagError;
    return ours ? Optional.of(String.valueOf(error.getMessage())) : Optional.empty();
  }

  // As Error of an aggregate in apimachinery/pkg/util/errors, v0.37.
  private static String inOneLine(SeveralErrors several) {
    return several.errors().stream()
        .map(ErrorText::inner)
        .distinct()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String invalid(ApiError refusal) {
    Tree details = refusal.details();
    String kind = details.text("", "kind");
    String name = details.text("", "name");
    String head =
        kind.isEmpty() && name.isEmpty()
            ? "The request is invalid"
            : "The " + kind + " " + GoText.quoted(name) + " is invalid";
    Set<String> causes = new LinkedHashSet<>();
    for (Tree cause : details.items("causes")) {
      causes.add(cause.text("", "field") + ": " + cause.text("", "message"));
    }
    if (causes.isEmpty()) {
      boolean named = !kind.isEmpty() || !name.isEmpty() || refusal.message().isEmpty();
      return named ? head + "\n" : head + ": " + refusal.message() + "\n";
    }
    if (causes.size() == 1) {
      return head + ": " + causes.iterator().next() + "\n";
    }
    return head
        + ": \n"
        + causes.stream().map(cause -> "* " + cause + "\n").collect(Collectors.joining());
  }
}

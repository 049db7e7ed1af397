package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The comment before a text that is edited: what to do, and what was wrong with it last time. */
// As editHeader in kubectl/pkg/cmd/util/editor/editoptions.go, v0.37.
final class EditHeader {
  static final String OF_OBJECT =
      """
      # Please edit the object below. Lines beginning with a '#' will be ignored,
      # and an empty file will abort the edit. If an error occurs while saving this file will be
      # reopened with the relevant failures.
      #
      """;
  static final String OF_LAST_APPLIED =
      """
      # Please edit the 'last-applied-configuration' annotations below.
      # Lines beginning with a '#' will be ignored, and an empty file will abort the edit.
      #
      """;

  private final List<String> reasons = new ArrayList<>();

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  /** The text could not be read as objects. */
  void unreadable(String why) {
    reasons.add("# " + commented("The edited file had a syntax error: " + why) + "\n#\n");
  }

  /** The text is no object. */
  void failed(Item item, String why) {
    String cause = "<nil>: Invalid value: \"The edited file failed validation\": " + why;
    invalid(item, List.of(cause));
  }

  /** The server has refused an object. */
  void refused(Item item, ApiError refusal) {
    List<String> causes = new ArrayList<>();
    for (Tree cause : refusal.details().items("causes")) {
      causes.add(cause.text("", "field") + ": " + cause.text("", "message"));
    }
    invalid(item, causes);
  }

  private void invalid(Item item, List<String> causes) {
    String head = item.resource().groupResource() + " \"" + item.name() + "\" was not valid";
    StringBuilder text = new StringBuilder("# ").append(commented(head));
    text.append(causes.isEmpty() ? "\n" : ":\n");
    causes.forEach(cause -> text.append("# * ").append(commented(cause)).append('\n'));
    reasons.add(text.append("#\n").toString());
  }

  private static String commented(String text) {
    return text.replaceAll("\n(?!#)(?!$)", "\n# ");
  }

  String text(String first) {
    return first + String.join("", reasons);
  }
}

package dev.seatrial.kubectl.call;

import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.Tree;

/** What {@code --record} notes on an object: the command that changed it. */
// As record_flags.go in cli-runtime/pkg/genericclioptions and parseCommandArguments in
// kubectl/pkg/cmd/…/helpers.go, v0.37.
public final class ChangeCause {
  /** Where the command is noted. */
  public static final String ANNOTATION = "kubernetes.io/change-cause";

  private ChangeCause() {}

  /** The object with the command noted, where that is asked for or was done before. */
  public static Tree recorded(Call call, Tree object) {
    return call.flags().knows("record") && call.flags().flag("record")
        ? object.with(Tree.of(command(call)), "metadata", "annotations", ANNOTATION)
        : object;
  }

  private static String command(Call call) {
    StringBuilder text = new StringBuilder("kubectl ").append(call.words().typed());
    call.arguments().forEach(argument -> text.append(' ').append(argument));
    for (Flags.Given flag : call.flags().given()) {
      text.append(" --").append(flag.spec().name()).append('=').append(flag.value());
    }
    return text.toString();
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.print.TabWriter;
import java.util.List;

/** {@code kubectl config get-contexts}. */
// As get_contexts.go in kubectl/pkg/cmd/config, v0.37.
final class GetContexts implements Verb {
  @Override
  public String name() {
    return "config get-contexts";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("output", "").letter("output", "o").flag("no-headers");
  }

  @Override
  public int run(Call call) {
    String output = call.flags().text("output");
    if (!List.of("", "name").contains(output)) {
      throw new KubectlError(
          "--output "
              + output
              + " is not available in kubectl config get-contexts; resetting to default output"
              + " format");
    }
    List<String> unknown =
        call.arguments().stream().filter(word -> !word.equals(CurrentContext.NAME)).toList();
    boolean shown = call.arguments().isEmpty() || unknown.size() < call.arguments().size();
    if (output.equals("name")) {
      call.out(shown ? CurrentContext.NAME + "\n" : "");
    } else {
      table(call, shown);
    }
    if (!unknown.isEmpty()) {
      throw new KubectlError(
          String.join(
              "\n", unknown.stream().map(name -> "context " + name + " not found").toList()));
    }
    return 0;
  }

  private static void table(Call call, boolean shown) {
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write("CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
    }
    if (shown) {
      table.write(
          "*\t%s\t%s\t%s\t%s\n"
              .formatted(
                  CurrentContext.NAME,
                  Kubeconfig.CLUSTER,
                  Kubeconfig.USER,
                  Kubeconfig.namespace(call.cluster())));
    }
    table.flush();
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.TabWriter;
import dev.seatrial.tree.Tree;
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
    ClientConfig config = Kubeconfig.of(call.cluster());
    List<String> known = config.names(Part.CONTEXT);
    List<String> asked = call.arguments().isEmpty() ? known : call.arguments();
    List<String> shown = asked.stream().filter(known::contains).sorted().toList();
    if (output.equals("name")) {
      shown.forEach(name -> call.out(name + "\n"));
    } else {
      table(call, config, shown);
    }
    SeveralErrors.throwAny(
        asked.stream()
            .filter(name -> !known.contains(name))
            .<RuntimeException>map(name -> new KubectlError("context " + name + " not found"))
            .toList());
    return 0;
  }

  private static void table(Call call, ClientConfig config, List<String> names) {
    TabWriter table = TabWriter.ofTable(call.streams().out());
    if (!call.flags().flag("no-headers")) {
      table.write("CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
    }
    for (String name : names) {
      Tree context = config.find(Part.CONTEXT, name).orElseThrow();
      table.write(
          String.join(
                  "\t",
                  config.currentContext().equals(name) ? "*" : " ",
                  name,
                  context.text("", "cluster"),
                  context.text("", "user"),
                  context.text("", "namespace"))
              + "\n");
    }
    table.flush();
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl api-versions}. */
// As apiversions.go in kubectl/pkg/cmd/apiresources, v0.37.
final class ApiVersions implements Verb {
  @Override
  public String name() {
    return "api-versions";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          "api-versions", "unexpected arguments: [" + String.join(" ", call.arguments()) + "]");
    }
    call.api().catalog().groupVersions().stream().sorted().forEach(each -> call.out(each + "\n"));
    return 0;
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.RawRequest;
import dev.seatrial.kubectl.flag.Flags;

/** {@code kubectl get --raw}: what the server answers, as it is. */
// As Validate in kubectl/pkg/cmd/get/get.go, v0.37.
final class RawGet {
  private RawGet() {}

  static int run(Call call) {
    Flags flags = call.flags();
    if (!call.arguments().isEmpty()) {
      throw new KubectlError("arguments may not be passed when --raw is specified");
    }
    boolean narrowed = !flags.text("selector").isEmpty();
    if (flags.flag("watch") || flags.flag("watch-only") || narrowed) {
      throw new KubectlError(
          "--raw may not be specified with other flags that filter the server request or alter the"
              + " output");
    }
    if (!flags.text("output").isEmpty()) {
      throw new KubectlError("--raw and --output are mutually exclusive");
    }
    RawRequest.checkUri(flags.text("raw"));
    return RawRequest.send(call, "GET");
  }
}

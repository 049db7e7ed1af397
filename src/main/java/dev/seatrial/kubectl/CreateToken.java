package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;

/** {@code kubectl create token}, which a simulated cluster cannot answer. */
final class CreateToken implements Verb {
  private static final long LEAST_SECONDS = 600;
  private static final long MOST_SECONDS = 1L << 32;

  @Override
  public String name() {
    return "create token";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).texts("audience").duration("duration", "0s");
    flags.text("bound-object-kind", "").text("bound-object-name", "").text("bound-object-uid", "");
  }

  @Override
  public int run(Call call) {
    String name = Generator.nameOf(call);
    ObjectKey account = new ObjectKey(Resources.SERVICE_ACCOUNTS, call.namespace(), name);
    if (call.api().find(account).isEmpty()) {
      throw refused(ApiError.notFound(account).message());
    }
    checkDuration(call.flags().duration("duration").toSeconds());
    throw new KubectlError(
        "failed to create token for service account \""
            + name
            + "\": a simulated cluster has no key to sign tokens with, and asks for none");
  }

  // As ValidateTokenRequest in pkg/apis/authentication/validation/validation.go, v1.37.
  private static void checkDuration(long seconds) {
    String problem =
        seconds > 0 && seconds < LEAST_SECONDS
            ? "may not specify a duration less than 10 minutes"
            : seconds > MOST_SECONDS ? "may not specify a duration larger than 2^32 seconds" : "";
    if (!problem.isEmpty()) {
      throw refused(
          "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds:"
              + " Invalid value: "
              + seconds
              + ": "
              + problem);
    }
  }

  private static KubectlError refused(String why) {
    return new KubectlError("failed to create token: " + why);
  }
}

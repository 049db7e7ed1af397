package dev.seatrial.kubectl;

/** {@code kubectl create token}, which a simulated cluster cannot answer. */
final class CreateToken implements Verb {
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
    throw new KubectlError(
        "failed to create token for service account \""
            + Generator.nameOf(call)
            + "\": a simulated cluster has no key to sign tokens with, and asks for none");
  }
}

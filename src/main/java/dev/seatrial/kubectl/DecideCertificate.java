package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code kubectl certificate approve} and {@code deny}. No one signs what was approved here: no
 * certificate is issued.
 *
 * @param condition what a request that was decided so has
 * @param opposite what it must not have
 */
// As certificates.go in kubectl/pkg/cmd/certificates, v0.37.
record DecideCertificate(String name, String condition, String opposite) implements Verb {
  static final Verb APPROVE = new DecideCertificate("certificate approve", "Approved", "Denied");
  static final Verb DENY = new DecideCertificate("certificate deny", "Denied", "Approved");
  private static final String KIND = "CertificateSigningRequest.certificates.k8s.io";

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.files(FlagGroups.output(flags)).flag("force");
  }

  @Override
  public int run(Call call) {
    List<String> names = call.arguments();
    if (names.isEmpty() && !FlagGroups.namesFiles(call.flags())) {
      throw new KubectlError("one or more CSRs must be specified as <name> or -f <filename>");
    }
    List<String> words = new ArrayList<>(List.of("certificatesigningrequests"));
    words.addAll(names);
    int[] found = {0};
    new Query(call)
        .files()
        .arguments(names.isEmpty() ? names : words, Targets.Unnamed.MISTAKE)
        .continuingOnError()
        .visit(
            item -> {
              decide(call, item);
              found[0]++;
              call.print(item.tree(), condition.equals("Approved") ? "approved" : "denied");
            });
    if (found[0] == 0) {
      call.out("No resources found\n");
    }
    return 0;
  }

  private void decide(Call call, Item item) {
    String kind = item.resource().kind() + "." + item.resource().group();
    if (!kind.equals(KIND)) {
      throw new KubectlError("can only handle " + KIND + " objects, got " + kind);
    }
    List<Tree> conditions = new ArrayList<>(item.tree().items("status", "conditions"));
    boolean decided = has(conditions, condition);
    if (has(conditions, opposite)) {
      throw new KubectlError(
          "certificate signing request " + GoText.quoted(item.name()) + " is already " + opposite);
    }
    if (decided && !call.flags().flag("force")) {
      return;
    }
    if (!decided) {
      conditions.add(decision(call));
    }
    Tree status = ObjectTree.of("status", ObjectTree.of("conditions", Tree.of(conditions)));
    call.api().patch(item.key(), Part.APPROVAL, Patch.merge(status), call.writing());
  }

  private static boolean has(List<Tree> conditions, String type) {
    return conditions.stream().anyMatch(each -> each.text("", "type").equals(type));
  }

  private Tree decision(Call call) {
    boolean approved = condition.equals("Approved");
    String now = Timestamps.ofSeconds(call.cluster().nowMicros() / 1_000_000);
    return new ObjectBuilder()
        .put("type", condition)
        .put("status", "True")
        .put("reason", approved ? "KubectlApprove" : "KubectlDeny")
        .put(
            "message",
            "This CSR was "
                + (approved ? "approved" : "denied")
                + " by kubectl certificate "
                + (approved ? "approve." : "deny."))
        .put("lastUpdateTime", now)
        .put("lastTransitionTime", now)
        .build();
  }
}

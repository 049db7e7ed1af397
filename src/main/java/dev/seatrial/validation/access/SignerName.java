package dev.seatrial.validation.access;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;

/**
 * The rules for names of certificate signers and of the trust bundles that belong to them.
 *
 * <p>Follows ValidateSignerName and ValidateClusterTrustBundleName in {@code
 * pkg/apis/core/validation/names.go}, v1.37.
 */
public final class SignerName {
  private static final int LENGTH = 571;

  private SignerName() {}

  /** As ValidateSignerName: {@code domain/path}. */
  public static void check(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
      return;
    }
    String[] parts = name.text().split("/", -1);
    if (parts.length != 2) {
      errors.invalid(
          name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
      return;
    }
    domain(name, parts[0], errors);
    path(name, parts[1], errors);
    if (Formats.bytes(name.text()) > LENGTH) {
      errors.tooLong(name, LENGTH);
    }
  }

  /** Whether the signer belongs to Kubernetes itself. */
  public static boolean isOfKubernetes(String name) {
    String host = name.split("/", 2)[0];
    return host.equals("kubernetes.io") || host.endsWith(".kubernetes.io");
  }

  /** What is wrong with the name of a trust bundle, whose signer its name tells. */
  public static List<String> wrongBundle(String name) {
    int colon = name.lastIndexOf(':');
    String signer = colon < 0 ? "" : name.substring(0, colon).replace(':', '/');
    return wrongBundleOf(signer, name);
  }

  /** What is wrong with the name of a trust bundle of the given signer, or of none. */
  static List<String> wrongBundleOf(String signer, String name) {
    if (signer.isEmpty()) {
      return name.contains(":")
          ? List.of("ClusterTrustBundle without signer name must not have \":\" in its name")
          : NameRule.DNS_SUBDOMAIN.wrong(name);
    }
    String prefix = signer.replace('/', ':') + ":";
    return name.startsWith(prefix)
        ? NameRule.DNS_SUBDOMAIN.wrong(name.substring(prefix.length()))
        : List.of(
            "ClusterTrustBundle for signerName " + signer + " must be named with prefix " + prefix);
  }

  private static void domain(FieldValue name, String domain, FieldErrors errors) {
    if (Formats.bytes(domain) > Formats.SUBDOMAIN_LENGTH) {
      errors.tooLong(name, Formats.SUBDOMAIN_LENGTH);
    }
    String[] labels = domain.split("\\.", -1);
    for (String label : labels) {
      List<String> wrong = Formats.dnsLabel(label);
      for (String words : wrong) {
        String at = "validating label " + GoText.quoted(label) + ": ";
        errors.invalid(name, Tree.of(domain), at + words);
      }
      if (!wrong.isEmpty()) {
        break;
      }
    }
    if (labels.length < 2) {
      errors.invalid(
          name, Tree.of(domain), "should be a domain with at least two segments separated by dots");
    }
  }

  private static void path(FieldValue name, String path, FieldErrors errors) {
    for (String label : path.split("\\.", -1)) {
      List<String> wrong = Formats.dnsSubdomain(label);
      for (String words : wrong) {
        String at = "validating label " + GoText.quoted(label) + ": ";
        errors.invalid(name, Tree.of(path), at + words);
      }
      if (!wrong.isEmpty()) {
        return;
      }
    }
  }
}

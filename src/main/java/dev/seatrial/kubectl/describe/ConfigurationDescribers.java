package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Config maps, secrets and service accounts. */
// As ConfigMapDescriber, describeSecret and describeServiceAccount in describe.go.
final class ConfigurationDescribers {
  private ConfigurationDescribers() {}

  static void configMap(Described what, Description out) {
    ObjectTree data = what.object().object("data");
    ObjectTree binary = what.object().object("binaryData");
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.write(0, "\nData\n====\n");
    for (String key : data.sorted().names()) {
      out.write(0, key + ":\n----\n");
      out.line(0, data.text("", key));
      out.line(0, "");
    }
    out.write(0, "\nBinaryData\n====\n");
    for (String key : binary.sorted().names()) {
      out.line(0, key + ": " + decoded(binary.text("", key)) + " bytes");
    }
    out.line(0, "");
    EventSection.append(what, out);
  }

  static void secret(Described what, Description out) {
    ObjectTree data = what.object().object("data");
    String type = what.object().text("", "type");
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    out.write(0, "\nType:\t" + type + "\n");
    out.write(0, "\nData\n====\n");
    for (String key : data.sorted().names()) {
      boolean shown = key.equals("token") && type.equals("kubernetes.io/service-account-token");
      out.field(0, key, shown ? plain(data.text("", key)) : decoded(data.text("", key)) + " bytes");
    }
  }

  private static String plain(String encoded) {
    return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  private static int decoded(String encoded) {
    return Base64.getMimeDecoder().decode(encoded).length;
  }

  static void serviceAccount(Described what, Description out) {
    Multiline.names(what, out);
    Multiline.metadata(what, out);
    String title = "Image pull secrets:";
    List<Tree> secrets = what.object().items("imagePullSecrets");
    if (secrets.isEmpty()) {
      out.row(0, title, Words.NONE);
    }
    for (Tree secret : secrets) {
      out.row(0, title, secret.text("", "name"));
      title = " ".repeat(title.length());
    }
    EventSection.append(what, out);
  }
}

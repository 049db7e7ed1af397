package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** The volumes of a pod or of a template of pods. */
// As describeVolumes in describe.go.
final class VolumeSection {
  private static final int LONGEST_ATTRIBUTE = 140;

  private VolumeSection() {}

  /** The volumes; in a template everything stands a little further in. */
  static void append(List<Tree> volumes, String space, Description out) {
    if (volumes.isEmpty()) {
      out.field(0, space + "Volumes", Words.NONE);
      return;
    }
    out.line(0, space + "Volumes:");
    for (Tree volume : volumes) {
      out.line(1, (space.isEmpty() ? "" : " ") + volume.text("", "name") + ":");
      String kind = VolumeSources.kindInPod(volume);
      if (kind.isEmpty()) {
        out.line(1, Words.UNKNOWN);
      } else {
        Tree source = volume.at(kind);
        VolumeSources.appendOfPod(kind, told(kind, source), out);
        details(kind, source, out);
      }
    }
  }

  /** An empty directory's limit counts as none where it is 0. */
  private static Tree told(String kind, Tree source) {
    boolean unlimited =
        kind.equals("emptyDir")
            && !source.at("sizeLimit").isUnset()
            && Quantity.of(source.at("sizeLimit")).sign() <= 0;
    return unlimited ? source.without("sizeLimit") : source;
  }

  private static void details(String kind, Tree source, Description out) {
    switch (kind) {
      case "ephemeral" -> claim(source.at("volumeClaimTemplate"), out);
      case "downwardAPI" -> downward(source.items("items"), out);
      case "projected" -> source.items("sources").forEach(each -> projected(each, out));
      case "csi" -> attributes(source.object("volumeAttributes"), out);
      default -> {}
    }
  }

  private static void claim(Tree template, Description out) {
    if (!template.isUnset()) {
      ClaimLines.ofTemplate(template, out.nested(2));
    }
  }

  private static void downward(List<Tree> items, Description out) {
    out.line(0, "    Items:");
    for (Tree item : items) {
      if (!item.at("fieldRef").isUnset()) {
        out.line(3, item.text("", "fieldRef", "fieldPath") + " -> " + item.text("", "path"));
      }
      if (!item.at("resourceFieldRef").isUnset()) {
        out.line(3, item.text("", "resourceFieldRef", "resource") + " -> " + item.text("", "path"));
      }
    }
  }

  private static void projected(Tree source, Description out) {
    Tree secret = source.at("secret");
    Tree config = source.at("configMap");
    Tree token = source.at("serviceAccountToken");
    if (!secret.isUnset()) {
      out.field(2, "SecretName", secret.text("", "name"));
      out.field(2, "Optional", secret.flag(false, "optional"));
    } else if (!source.at("downwardAPI").isUnset()) {
      out.field(2, "DownwardAPI", true);
    } else if (!config.isUnset()) {
      out.field(2, "ConfigMapName", config.text("", "name"));
      out.field(2, "Optional", config.flag(false, "optional"));
    } else if (!token.isUnset()) {
      out.field(2, "TokenExpirationSeconds", token.number(0, "expirationSeconds"));
    }
  }

  // As printCSIPersistentVolumeAttributesMultilineIndent.
  static void attributes(ObjectTree attributes, Description out) {
    out.write(2, "VolumeAttributes:\t");
    if (attributes.isEmpty()) {
      out.end(Words.NONE);
      return;
    }
    List<String> keys = attributes.sorted().names();
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        out.write(2, "").write(2, "\t");
      }
      String line = keys.get(i) + "=" + attributes.text("", keys.get(i));
      out.line(2, Words.shortened(line, LONGEST_ATTRIBUTE));
    }
  }
}

package dev.seatrial.kubectl;

import dev.seatrial.tree.Tree;

/** What a volume is made from, line by line. */
// As describeVolumes in kubectl/pkg/describe/describe.go, v0.37: the sources that people use.
final class VolumeText {
  private VolumeText() {}

  static void append(StringBuilder text, Tree volume) {
    Tree host = volume.at("hostPath");
    Tree empty = volume.at("emptyDir");
    Tree config = volume.at("configMap");
    Tree secret = volume.at("secret");
    Tree claim = volume.at("persistentVolumeClaim");
    if (!host.isUnset()) {
      line(text, "Type", "HostPath (bare host directory volume)");
      line(text, "Path", host.text("", "path"));
      line(text, "HostPathType", host.text("", "type"));
    } else if (!empty.isUnset()) {
      line(text, "Type", "EmptyDir (a temporary directory that shares a pod's lifetime)");
      line(text, "Medium", empty.text("", "medium"));
      line(text, "SizeLimit", empty.text("<unset>", "sizeLimit"));
    } else if (!config.isUnset()) {
      line(text, "Type", "ConfigMap (a volume populated by a ConfigMap)");
      line(text, "Name", config.text("", "name"));
      line(text, "Optional", Boolean.toString(config.flag(false, "optional")));
    } else if (!secret.isUnset()) {
      line(text, "Type", "Secret (a volume populated by a Secret)");
      line(text, "SecretName", secret.text("", "secretName"));
      line(text, "Optional", Boolean.toString(secret.flag(false, "optional")));
    } else if (!claim.isUnset()) {
      line(
          text,
          "Type",
          "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)");
      line(text, "ClaimName", claim.text("", "claimName"));
      line(text, "ReadOnly", Boolean.toString(claim.flag(false, "readOnly")));
    } else {
      text.append("    <unknown>\n");
    }
  }

  private static void line(StringBuilder text, String title, String value) {
    text.append("    ").append(title).append(":\t").append(value).append('\n');
  }
}

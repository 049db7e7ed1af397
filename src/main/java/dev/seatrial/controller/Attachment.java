package dev.seatrial.controller;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A volume that is, or is to be, attached to a node: a {@code VolumeAttachment}. */
record Attachment(Tree tree) {
  /** The attachment of a volume to a node. As csiAttacher.Attach in pkg/volume/csi. */
  static Attachment of(PersistentVolume volume, String node) {
    Tree csi = volume.tree().at("spec", "csi");
    String driver = csi.text("", "driver");
    Tree spec =
        new ObjectBuilder()
            .put("attacher", driver)
            .put("nodeName", node)
            .put("source", ObjectTree.of("persistentVolumeName", Tree.of(volume.object().name())))
            .build();
    String name = "csi-" + sha256(csi.text("", "volumeHandle") + driver + node);
    return new Attachment(
        new ObjectBuilder()
            .put("apiVersion", "storage.k8s.io/v1")
            .put("kind", "VolumeAttachment")
            .put("metadata", ObjectTree.of("name", Tree.of(name)))
            .put("spec", spec)
            .build());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java knows SHA-256", impossible);
    }
  }

  ObjectKey key() {
    return new ObjectKey(Resources.VOLUME_ATTACHMENTS, "", tree.text("", "metadata", "name"));
  }

  String volume() {
    return tree.text("", "spec", "source", "persistentVolumeName");
  }

  String node() {
    return tree.text("", "spec", "nodeName");
  }

  boolean isAttached() {
    return tree.flag(false, "status", "attached");
  }
}

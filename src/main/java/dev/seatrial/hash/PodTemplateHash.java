package dev.seatrial.hash;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * The {@code pod-template-hash} of a Deployment's ReplicaSets, which a DaemonSet's revisions bear
 * too.
 *
 * <p>As {@code ComputeHash} in pkg/controller/controller_utils.go, v1.37. The hash changes between
 * Kubernetes versions, for it is taken over every field that the version knows.
 */
public final class PodTemplateHash {
  private static final int BYTES_OF_COUNT = 8;

  private final Dump dump;

  private PodTemplateHash(Dump dump) {
    this.dump = dump;
  }

  /** The hash as a version of Kubernetes computes it. */
  public static PodTemplateHash in(Catalog catalog) {
    GoType template =
        catalog
            .schema("apps/v1", "ReplicaSet")
            .flatMap(replicaSet -> replicaSet.field("spec"))
            .map(Field::schema)
            .flatMap(spec -> spec.field("template"))
            .map(Field::schema)
            .flatMap(Schema::goType)
            .orElseThrow(() -> new IllegalStateException("no pod template in the schemas"));
    return new PodTemplateHash(new Dump(template));
  }

  /**
   * The hash of a template as the API server stores it: defaulted, and without the hash's label.
   */
  public String of(Tree template) {
    return of(template, Optional.empty());
  }

  /** As {@link #of(Tree)}, told apart from the hashes that were met before and were taken. */
  public String of(Tree template, Optional<Integer> collisionCount) {
    Fnv hash = new Fnv().thenMultiply(Fnv.bytes(dump.of(template)));
    collisionCount.ifPresent(count -> hash.thenMultiply(littleEndian(count)));
    return hash.safeText();
  }

  private static byte[] littleEndian(int count) {
    byte[] bytes = new byte[BYTES_OF_COUNT];
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[i] = (byte) (count >> (Byte.SIZE * i));
    }
    return bytes;
  }

  /** What the hash is taken over. */
  String dumped(Tree template) {
    return dump.of(template);
  }
}

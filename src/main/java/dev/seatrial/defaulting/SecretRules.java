package dev.seatrial.defaulting;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Secrets: their type, and {@code stringData}, which is only ever written. */
final class SecretRules {
  private SecretRules() {}

  static List<Rule> all() {
    return List.of(Rule.of("core/v1.Secret", SecretRules::secret));
  }

  private static Filling secret(Filling secret) {
    ObjectTree texts = secret.done().object("stringData");
    if (!texts.isEmpty()) {
      secret.struct("data", data -> joined(data, texts)).set("stringData", Tree.ABSENT);
    }
    return secret.empty("type", "Opaque");
  }

  // As Convert_v1_Secret_To_core_Secret in pkg/apis/core/v1/conversion.go, v1.37.
  private static ObjectTree joined(ObjectTree data, ObjectTree texts) {
    ObjectTree joined = data;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.value(i) instanceof TextTree written ? written.value() : "";
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      joined = joined.with(texts.name(i), Tree.of(Base64.getEncoder().encodeToString(bytes)));
    }
    return joined;
  }
}

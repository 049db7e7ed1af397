package dev.seatrial.patch;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the fields of one object merge, read from its schema. */
final class MergeRules {
  /** Who merges: each has words of its own for a field that the schema does not know. */
  enum Speaker {
    /** As PatchMetaFromStruct in strategicpatch/meta.go, v1.37. */
    SERVER,
    /** As PatchMetaFromOpenAPIV3 in the same file, which {@code kubectl apply} uses. */
    KUBECTL
  }

  /**
   * How the value of one field merges.
   *
   * @param inner the rules of the value, or of the items where it is a list
   * @param retainsKeys whether patches list the fields that shall stay
   * @param strategy {@code merge}, {@code replace} or empty
   * @param mergeKey the field that tells items of a list apart; empty where there is none
   */
  record Rule(MergeRules inner, boolean retainsKeys, String strategy, String mergeKey) {
    boolean merges() {
      return strategy.equals("merge");
    }

    boolean replaces() {
      return strategy.equals("replace");
    }
  }

  private final Schema schema;
  private final Speaker speaker;

  MergeRules(Schema schema, Speaker speaker) {
    this.schema = schema;
    this.speaker = speaker;
  }

  /** The rule of a field whose value is an object. */
  Rule object(String name) throws PatchRefused {
    return rule(field(name), field(name));
  }

  /** The rule of a field whose value is a list. */
  Rule list(String name) throws PatchRefused {
    Schema field = field(name);
    if (field.type() != Type.LIST && speaker == Speaker.SERVER) {
      throw PatchRefused.failed("expected slice or array type, but got: " + goKind(schema));
    }
    Schema inner = field.type() == Type.LIST ? field.items() : field;
    if (inner.type() == Type.LIST && speaker == Speaker.SERVER) {
      throw PatchRefused.failed("unexpected slice of slice");
    }
    return rule(field, inner);
  }

  /** What upstream calls the type in its errors. */
  String name() {
    return speaker == Speaker.SERVER ? goKind(schema) : "object";
  }

  private Schema field(String name) throws PatchRefused {
    Optional<Field> found = schema.field(name);
    if (found.isPresent()) {
      return found.get().schema();
    }
    if (speaker == Speaker.KUBECTL) {
      throw PatchRefused.failed("unable to find api field \"" + name + "\"");
    }
    if (schema.type() != Type.OBJECT) {
      throw PatchRefused.failed(
          "merging an object in json but data type is not struct, instead is: " + goKind(schema));
    }
    String struct = schema.goName().substring(schema.goName().lastIndexOf('.') + 1);
    throw PatchRefused.failed(
        "unable to find api field in struct %s for the json field \"%s\"".formatted(struct, name));
  }

  // As extractRetainKeysPatchStrategy in strategicpatch/patch.go, v1.37.
  private Rule rule(Schema field, Schema inner) throws PatchRefused {
    List<String> strategies = new ArrayList<>(field.patchStrategies());
    int given = strategies.size();
    boolean retainsKeys = strategies.remove("retainKeys");
    if (given > 2 || strategies.size() > 1) {
      throw PatchRefused.failed(
          "unexpected patch strategy: [" + String.join(" ", field.patchStrategies()) + "]");
    }
    String strategy = strategies.isEmpty() ? "" : strategies.get(0);
    return new Rule(
        new MergeRules(inner, speaker), retainsKeys, strategy, field.mergeKey().orElse(""));
  }

  private static String goKind(Schema schema) {
    return switch (schema.type()) {
      case OBJECT, QUANTITY, INT_OR_STRING, TIME, MICRO_TIME, DURATION, ANY -> "struct";
      case MAP -> "map";
      case LIST, BYTES -> "slice";
      case STRING -> "string";
      case BOOLEAN -> "bool";
      case INTEGER, NUMBER -> schema.format();
    };
  }
}

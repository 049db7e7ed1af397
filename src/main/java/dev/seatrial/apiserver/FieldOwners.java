package dev.seatrial.apiserver;

import dev.seatrial.object.Timestamps;
import dev.seatrial.patch.BlankObject;
import dev.seatrial.patch.FieldSet;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.patch.ManagedFields;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who set which fields of the stored objects: what {@code metadata.managedFields} shows.
 *
 * <p>Stored objects do not carry it. A write is only remembered, with the two states of what it
 * changed; the fields are worked out when somebody looks, or when too many writes of one object
 * wait. So the many writes that nobody looks at cost next to nothing.
 */
final class FieldOwners {
  private static final String STATUS = "status";
  private static final String[] ANNOTATIONS = {"metadata", "annotations"};
  private static final int MOST_WAITING = 16;

  private final Map<ObjectKey, Origins> records = new LinkedHashMap<>();
  private final Function<ObjectKey, Tree> stored;
  private final Optional<Reporters> reporters;

  /** The owners of the fields of objects, which can be asked for as they are stored. */
  FieldOwners(Function<ObjectKey, Tree> stored) {
    this(stored, Optional.of(new Reporters()));
  }

  private FieldOwners(Function<ObjectKey, Tree> stored, Optional<Reporters> reporters) {
    this.stored = stored;
    this.reporters = reporters;
  }

  /** A way of writing to one resource, by one manager. */
  record Author(Schema schema, Writer writer, String apiVersion, FieldSet ignored) {
    /** A write at a time, in microseconds since 1970; one to a scale has no time of its own. */
    ManagedFields.Write at(long micros) {
      boolean isTimed = !writer.subresource().equals(Part.SCALE.subresource());
      return new ManagedFields.Write(
          writer, apiVersion, isTimed ? Timestamps.ofSeconds(micros / 1_000_000) : "", ignored);
    }

    boolean writesStatus() {
      return writer.subresource().equals(STATUS);
    }
  }

  /**
   * One write.
   *
   * @param before the object before; absent where it came into being
   * @param after the object as it was asked for
   */
  record Written(Author author, long micros, Tree before, Tree after) {
    /** The same with no more than it takes to tell what was set. */
    private Written trimmed() {
      return author.writesStatus()
          ? new Written(author, micros, statusOf(before, after), statusOf(after, before))
          : new Written(author, micros, unlike(before, after, 2), unlike(after, before, 2));
    }

    /** This and the next as one, where nobody wrote between them. */
    // A kubelet goes over the status of a pod several times; what lies between is not kept.
    private Optional<Written> joined(Written next) {
      boolean joins =
          author == next.author
              && author.writesStatus()
              && after.at(STATUS) == next.before.at(STATUS)
              && after.at(ANNOTATIONS) == next.before.at(ANNOTATIONS);
      return joins
          ? Optional.of(new Written(author, next.micros, before, statusOf(next.after, next.before)))
          : Optional.empty();
    }
  }

  private static final class Origins {
    // As it was saved, until somebody writes; absent from then on.
    private Tree saved;
    private boolean isRead;
    private ManagedFields known = ManagedFields.NONE;
    // Most objects, such as events, are written once.
    private List<Written> waiting = List.of();

    Origins(Tree saved) {
      this.saved = saved;
    }

    Origins(Written first) {
      this.saved = Tree.ABSENT;
      this.waiting = List.of(first);
    }

    void add(Written write) {
      int last = waiting.size() - 1;
      Optional<Written> joined = last < 0 ? Optional.empty() : waiting.get(last).joined(write);
      if (waiting.size() <= 1) {
        waiting = new ArrayList<>(waiting);
      }
      if (joined.isPresent()) {
        waiting.set(last, joined.get());
      } else {
        waiting.add(write.trimmed());
      }
    }

    boolean isUnmanaged() {
      return waiting.isEmpty() && saved.isUnset() && known.entries().isEmpty();
    }

    void settle() {
      if (saved.isPresent() && !isRead) {
        known = ManagedFields.read(saved);
        isRead = true;
      }
      saved = waiting.isEmpty() ? saved : Tree.ABSENT;
      for (Written write : waiting) {
        Author author = write.author();
        boolean isNew = !write.before().isPresent();
        known =
            known.written(
                author.schema(),
                isNew ? BlankObject.of(author.schema()) : write.before(),
                write.after(),
                author.at(write.micros()));
      }
      waiting = List.of();
    }
  }

  /** Remembers a write; an object that nobody manages stays so. */
  // As skipnonapplied.go in apimachinery/pkg/util/managedfields/internal, v1.37.
  void wrote(ObjectKey key, Written write) {
    if (reporters.filter(known -> known.isUsual(key, write)).isPresent()) {
      return;
    }
    if (!write.before().isPresent()) {
      records.put(key, new Origins(write));
      return;
    }
    Optional<Origins> record = record(key, write.before());
    record.filter(known -> known.waiting.size() >= MOST_WAITING).ifPresent(Origins::settle);
    record
        .filter(known -> !known.isUnmanaged())
        .ifPresent(
            known -> {
              known.add(write);
              records.put(key, known);
            });
  }

  private Optional<Origins> record(ObjectKey key) {
    return record(key, stored.apply(key));
  }

  private Optional<Origins> record(ObjectKey key, Tree object) {
    Origins known = records.get(key);
    return known != null
        ? Optional.of(known)
        : reporters.flatMap(usual -> usual.writeOf(key, object)).map(Origins::new);
  }

  /** The status, and of the metadata what is not the very same in both states. */
  private static Tree statusOf(Tree object, Tree other) {
    Tree status = ObjectTree.of(STATUS, object.at(STATUS));
    return object.at("metadata") == other.at("metadata")
        ? status.with(object.at(ANNOTATIONS), ANNOTATIONS)
        : status.with(object.at("metadata"), "metadata");
  }

  /** Somebody says who set which fields. */
  void set(ObjectKey key, ManagedFields managed) {
    Origins record = new Origins(Tree.ABSENT);
    record.known = managed;
    records.put(key, record);
  }

  /** What is known from a saved cluster: the list of an object. */
  void restore(ObjectKey key, Tree list) {
    records.put(key, new Origins(list));
  }

  /** The list of an object; absent where nobody manages it. */
  Tree listed(ObjectKey key) {
    Optional<Origins> record = record(key);
    if (record.isEmpty()) {
      return Tree.ABSENT;
    }
    Tree saved = record.get().saved;
    return record.get().waiting.isEmpty() && saved.isPresent() ? saved : of(key).toTree();
  }

  /** Who set which fields of an object. */
  ManagedFields of(ObjectKey key) {
    Optional<Origins> record = record(key);
    record.ifPresent(Origins::settle);
    return record.map(known -> known.known).orElse(ManagedFields.NONE);
  }

  /** What is known of one object, to see what a write would make of it. */
  FieldOwners only(ObjectKey key) {
    FieldOwners copy = new FieldOwners(stored, Optional.empty());
    record(key).ifPresent(known -> copy.set(key, of(key)));
    return copy;
  }

  /** An object is gone. */
  void forget(ObjectKey key) {
    records.remove(key);
  }

  // What is the very same in both states need not be kept: it was not written.
  private static Tree unlike(Tree tree, Tree other, int depth) {
    if (depth == 0 || !(tree instanceof ObjectTree object) || !(other instanceof ObjectTree that)) {
      return tree;
    }
    ObjectBuilder kept = new ObjectBuilder(4);
    for (int i = 0; i < object.size(); i++) {
      Tree value = object.value(i);
      Tree counterpart = that.at(object.name(i));
      if (value != counterpart) {
        kept.put(object.name(i), unlike(value, counterpart, depth - 1));
      }
    }
    return kept.build();
  }
}

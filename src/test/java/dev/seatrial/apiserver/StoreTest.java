package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreTest {
  private static final int MANY = Shelf.MOST_UNPACKED + 3 * PackedObjects.PAGE;

  private final Store store = new Store(0);

  @Test
  void findsEventsThatWerePackedAsThoseThatWereNot() {
    putEvents();
    for (int i = 0; i < MANY; i += 97) {
      assertEquals("message " + i, store.get(key(i)).text("", "message"));
    }
    assertFalse(store.get(key(MANY)).isPresent());
  }

  @Test
  void listsPackedEventsInTheOrderOfTheirKeys() {
    putEvents();
    List<String> names = new ArrayList<>();
    store.list(Resources.EVENTS).forEach(event -> names.add(event.text("", "metadata", "name")));
    List<String> expected = new ArrayList<>();
    for (int first = 0; first < 2; first++) {
      for (int i = first; i < MANY; i += 2) {
        expected.add(key(i).name());
      }
    }
    assertEquals(expected, names);
    assertEquals(MANY / 2, store.list(Resources.EVENTS, "odd").size());
  }

  @Test
  void changesAPackedEventAndHoldsItOnce() {
    putEvents();
    List<Change> changes = new ArrayList<>();
    store.subscribe(changes::add);
    store.put(key(1), event(1).with(Tree.of("again"), "message"));
    assertEquals("again", store.get(key(1)).text("", "message"));
    assertEquals(Change.Kind.MODIFIED, changes.get(0).kind());
    assertEquals("message 1", changes.get(0).before().text("", "message"));
    assertEquals(MANY, store.list(Resources.EVENTS).size());
  }

  @Test
  void forgetsAPackedEventThatIsRemoved() {
    putEvents();
    assertEquals("message 0", store.remove(key(0)).text("", "message"));
    assertFalse(store.get(key(0)).isPresent());
    assertEquals(MANY - 1, store.list(Resources.EVENTS).size());
    store.put(key(0), event(0));
    assertEquals(MANY, store.list(Resources.EVENTS).size());
  }

  private void putEvents() {
    for (int i = 0; i < MANY; i++) {
      store.put(key(i), event(i));
    }
  }

  private static ObjectKey key(int number) {
    String namespace = number % 2 == 0 ? "even" : "odd";
    return new ObjectKey(Resources.EVENTS, namespace, String.format("pod.%06x", number));
  }

  private static Tree event(int number) {
    ObjectKey key = key(number);
    Tree metadata =
        ObjectTree.of("name", Tree.of(key.name()), "namespace", Tree.of(key.namespace()));
    return ObjectTree.of("metadata", metadata, "message", Tree.of("message " + number));
  }
}

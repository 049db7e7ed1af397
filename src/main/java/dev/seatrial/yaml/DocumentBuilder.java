package dev.seatrial.yaml;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one YAML document, and its marks, from the parser's events.
 *
 * <p>An alias shares the tree of its anchor, so that expanding it costs nothing; what it would cost
 * is counted all the same, for whoever walks the tree pays it.
 */
// As go.yaml.in/yaml/v2/decode.go and sigs.k8s.io/yaml, v1.37: order decides between a merge key
// and the keys beside it, whichever comes last wins.
final class DocumentBuilder {
  private final EventSource events;
  private final YamlLimits limits;
  private final ReaderWords words;
  private final Anchors anchors = new Anchors();
  private final LeadingTabs tabs;
  private final Trail trail = new Trail();
  private final List<DuplicateKey> duplicates = new ArrayList<>();

  DocumentBuilder(String text, int firstLine, YamlLimits limits) {
    this(text, firstLine, limits, new ReaderWords(text, firstLine, 0));
  }

  DocumentBuilder(String text, int firstLine, YamlLimits limits, ReaderWords words) {
    this.events = new EventSource(text, firstLine, words);
    this.words = words;
    this.tabs = new LeadingTabs(text, firstLine, words);
    this.limits = limits;
  }

  /** The one document of the text; what comes after its end is a problem, not a document. */
  YamlDocument document(Place place) {
    try {
      if (!events.startDocument()) {
        tabs.check();
        return new YamlDocument(0, place, Tree.NULL, SourceMap.of(place), List.of(), List.of());
      }
      Node root = finite(node(events.next()));
      tabs.check();
      List<YamlProblem> problems = events.endDocument();
      SourceMap map = new SourceMap(root.tree, Marks.root(root.place, root.marks));
      return new YamlDocument(0, place, root.tree, map, List.copyOf(duplicates), problems);
    } catch (YamlProblemException broken) {
      return YamlDocument.broken(broken.problem(), place);
    }
  }

  /** A value with the marks of what is inside it. */
  record Node(Tree tree, Marks marks, Place place, boolean isAlias) {}

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return anchors.expanded(alias.getAlias().getValue(), events.place(event));
    }
    anchors.count();
    if (event instanceof ScalarEvent scalar) {
      Node node = new Node(scalar(scalar), Marks.SCALAR, events.place(event), false);
      tabs.pass(scalar, node.place);
      anchors.keep(name(scalar), node);
      return node;
    }
    if (trail.depth() >= limits.mostLevels()) {
      throw YamlProblemException.tooDeep(limits.mostLevels(), events.place(event));
    }
    String anchor = name((NodeEvent) event);
    long before = anchors.open(anchor);
    Node node = event instanceof MappingStartEvent ? mapping(event) : sequence(event);
    tabs.pass((CollectionStartEvent) event, node.place);
    anchors.close(anchor, node, before);
    return node;
  }

  private static String name(NodeEvent event) {
    return event.getAnchor().isPresent() ? event.getAnchor().get().getValue() : "";
  }

  private Tree scalar(ScalarEvent event) {
    String tag = event.getTag().orElse("");
    Tree value;
    if (!tag.isEmpty()) {
      value = TaggedScalar.resolve(tag, event.getValue());
    } else if (event.isPlain()) {
      value = PlainScalar.resolve(event.getValue());
    } else {
      return Tree.of(event.getValue());
    }
    if (value == Tree.ABSENT) {
      String shown = "\"" + event.getValue() + "\" is no " + TaggedScalar.shown(tag);
      throw events.problem(YamlProblem.Kind.VALUE, shown, events.place(event));
    }
    return value;
  }

  /** Refuses what JSON has no word for; as a key it would be a word. */
  private Node finite(Node node) {
    if (node.tree instanceof DecimalTree decimal && !Double.isFinite(decimal.value())) {
      String shown = "JSON has no word for the number " + GoFloat.yaml(decimal.value());
      throw new YamlProblemException(
          new YamlProblem(
              YamlProblem.Kind.VALUE, shown, node.place, ReaderWords.unsupported(decimal.value())));
    }
    return node;
  }

  private Node sequence(Event start) {
    List<Tree> items = new ArrayList<>();
    Marks.Builder marks = new Marks.Builder();
    Event event = events.next();
    while (event instanceof NodeEvent) {
      trail.enter(items.size());
      between(start, event, FlowScalar.ITEM);
      Node item = finite(node(event));
      trail.leave();
      items.add(item.tree);
      marks.add(item.place, item.place, item.marks);
      event = events.next();
    }
    Place place = events.span(start, event, marks);
    return new Node(Tree.of(items), marks.build(), place, false);
  }

  private Node mapping(Event start) {
    MappingBuilder fields = new MappingBuilder();
    Event event = events.next();
    while (event instanceof NodeEvent) {
      field(start, event, fields);
      event = events.next();
    }
    Place place = events.span(start, event, fields.marks());
    return new Node(fields.tree(), fields.marks().build(), place, false);
  }

  private void field(Event start, Event keyEvent, MappingBuilder fields) {
    if (isMerge(keyEvent)) {
      trail.enter("<<");
      merge(node(events.next()), fields);
      trail.leave();
      return;
    }
    between(start, keyEvent, FlowScalar.KEY);
    Node key = node(keyEvent);
    String name = key(key, keyEvent);
    trail.enter(name);
    Event valueEvent = events.next();
    between(start, valueEvent, FlowScalar.VALUE);
    Node value = finite(node(valueEvent));
    if (fields.isDuplicate(name)) {
      duplicates.add(new DuplicateKey(trail.path(), fields.placeOf(name), key.place));
    }
    trail.leave();
    fields.put(name, key.place, value);
  }

  /** Looks at what stands between brackets. */
  private void between(Event start, Event event, FlowScalar stands) {
    if (((CollectionStartEvent) start).isFlow() && event instanceof ScalarEvent scalar) {
      stands.check(scalar, events.place(event), words);
    }
  }

  private static boolean isMerge(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && scalar.isPlain()
        && scalar.getTag().isEmpty();
  }

  private void merge(Node value, MappingBuilder fields) {
    if (value.tree instanceof ObjectTree object) {
      fields.merge(object, value.marks);
      return;
    }
    if (!(value.tree instanceof ListTree list) || value.isAlias) {
      throw wantsMap(value.place);
    }
    // Earlier maps win, so they are put last.
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!(list.at(i) instanceof ObjectTree object)) {
        throw wantsMap(value.marks.value(i));
      }
      fields.merge(object, value.marks.child(i));
    }
  }

  private YamlProblemException wantsMap(Place place) {
    return events.problem(
        YamlProblem.Kind.VALUE, "map merge requires map or sequence of maps as the value", place);
  }

  private String key(Node key, Event event) {
    // An alias has no text of its own.
    String written = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    Optional<String> name = KeyText.of(key.tree, written);
    if (name.isPresent()) {
      return name.get();
    }
    String shown = key.tree == Tree.NULL ? "null" : "a mapping or sequence";
    throw events.problem(YamlProblem.Kind.VALUE, "a key can't be " + shown, key.place);
  }
}

package dev.seatrial.apiserver;

import dev.seatrial.cel.MutatingPolicy;
import dev.seatrial.cel.ValidatingPolicy;
import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The admission policies of one kind that are in force, with their bindings.
 *
 * <p>Follows {@code policySource} in {@code
 * apiserver/pkg/admission/plugin/policy/generic/policy_source.go}, v1.37, which looks once a second
 * whether anything changed: a change takes effect with the next full second.
 */
final class PolicySource<C> {
  private static final long REFRESH_MICROS = 1_000_000;

  /** A policy in force, compiled, with what binds it. */
  record Hook<C>(Tree policy, C compiled, List<Tree> bindings) {}

  private record Pending(long fromMicros, Change change) {}

  private final String policyResource;
  private final String bindingResource;
  private final Function<Tree, C> compile;
  private final Clock clock;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final NavigableMap<String, Tree> policies = new TreeMap<>();
  private final NavigableMap<String, Tree> bindings = new TreeMap<>();
  private final Map<Tree, C> compiled = new LinkedHashMap<>();

  private PolicySource(
      String policyResource, String bindingResource, Function<Tree, C> compile, Clock clock) {
    this.policyResource = policyResource;
    this.bindingResource = bindingResource;
    this.compile = compile;
    this.clock = clock;
  }

  /** The validating policies of a server. */
  static PolicySource<ValidatingPolicy> ofValidating(Store store, Clock clock) {
    PolicySource<ValidatingPolicy> source =
        new PolicySource<>(
            Resources.VALIDATING_POLICIES, Resources.POLICY_BINDINGS, ValidatingPolicy::of, clock);
    source.follow(store);
    return source;
  }

  /** The mutating policies of a server. */
  static PolicySource<MutatingPolicy> ofMutating(Store store, Clock clock) {
    PolicySource<MutatingPolicy> source =
        new PolicySource<>(
            Resources.MUTATING_POLICIES, Resources.MUTATION_BINDINGS, MutatingPolicy::of, clock);
    source.follow(store);
    return source;
  }

  private void follow(Store store) {
    for (String resource : List.of(policyResource, bindingResource)) {
      store.list(resource).forEach(object -> take(resource, object));
    }
    store.subscribe(
        change -> {
          if (isOurs(change.key())) {
            long next = clock.nowMicros() / REFRESH_MICROS + 1;
            pending.add(new Pending(next * REFRESH_MICROS, change));
          }
        });
  }

  /** Takes an object up that was put back without being announced: it has long been in force. */
  void restore(ObjectKey key, Tree object) {
    if (isOurs(key)) {
      take(key.resource(), object);
    }
  }

  /** The policies that are bound, in the order of their names. */
  List<Hook<C>> hooks() {
    refresh();
    if (policies.isEmpty() || bindings.isEmpty()) {
      return List.of();
    }
    List<Hook<C>> hooks = new ArrayList<>();
    policies.forEach(
        (name, policy) -> {
          List<Tree> bound =
              bindings.values().stream()
                  .filter(binding -> binding.text("", "spec", "policyName").equals(name))
                  .toList();
          if (!bound.isEmpty()) {
            hooks.add(new Hook<>(policy, compiled(policy), bound));
          }
        });
    return hooks;
  }

  private C compiled(Tree policy) {
    return compiled.computeIfAbsent(policy.at("spec"), spec -> compile.apply(policy));
  }

  private void refresh() {
    long now = clock.nowMicros();
    while (!pending.isEmpty() && pending.element().fromMicros() <= now) {
      Change change = pending.remove().change();
      if (change.kind() == Change.Kind.DELETED) {
        ofResource(change.key().resource()).remove(change.key().name());
        compiled.remove(change.before().at("spec"));
      } else {
        take(change.key().resource(), change.after());
      }
    }
  }

  private void take(String resource, Tree object) {
    ofResource(resource).put(object.text("", "metadata", "name"), object);
  }

  private NavigableMap<String, Tree> ofResource(String resource) {
    return resource.equals(policyResource) ? policies : bindings;
  }

  private boolean isOurs(ObjectKey key) {
    return key.resource().equals(policyResource) || key.resource().equals(bindingResource);
  }
}

package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has cost so far, and the results that wait for the step that uses them.
 *
 * <p>As CostTracker in runtimecost.go: a call costs nothing where its arguments are not all on the
 * stack, and what no step takes away stays there.
 */
final class Costs {
  private final long limit;
  private final List<Long> ids = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private long total;

  Costs(long limit) {
    this.limit = limit;
  }

  long total() {
    return total;
  }

  void add(long cost) {
    long sum = total + cost;
    total = sum < 0 ? Long.MAX_VALUE : sum;
  }

  void push(long id, Value value) {
    ids.add(id);
    values.add(value);
    if (total > limit) {
      throw new CostExceeded();
    }
  }

  /** Takes the topmost result of the expression off, with all that lies above it. */
  void drop(long id) {
    int position = ids.lastIndexOf(id);
    if (position >= 0) {
      cut(position);
    }
  }

  /** The results of the steps, taken off; nothing where one is missing. */
  Optional<List<Value>> take(List<Step> steps) {
    Value[] taken = new Value[steps.size()];
    for (int i = steps.size() - 1; i >= 0; i--) {
      int position = ids.lastIndexOf(steps.get(i).id());
      if (position < 0) {
        return Optional.empty();
      }
      taken[i] = values.get(position);
      cut(position);
    }
    return Optional.of(List.of(taken));
  }

  private void cut(int size) {
    ids.subList(size, ids.size()).clear();
    values.subList(size, values.size()).clear();
  }
}

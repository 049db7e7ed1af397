package dev.seatrial.cel.program;

import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.GrowingList;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.Value;
import java.util.List;

/** What a macro such as {@code all} or {@code map} becomes: a loop over a list or a map. */
record FoldStep(long id, Loop loop, Step range, Step initial, Body body) implements Step {
  /** The names that the body may speak of; the second is empty where there is but one. */
  record Loop(String variable, String second, String result) {}

  /** What is computed for each item, and once at the end. */
  record Body(Step condition, Step step, Step result) {}

  @Override
  public Value compute(Frame frame) {
    Value over = range.run(frame);
    if (over.isError()) {
      return over;
    }
    FoldScope scope = new FoldScope(this, frame);
    Frame inside = frame.inside(scope);
    if (over instanceof ListValue list) {
      foldList(list, scope, inside);
    } else if (over instanceof MapValue map) {
      foldMap(map, scope, inside);
    } else {
      return new ErrorValue(
          loop.second().isEmpty()
              ? "got '" + GoTypes.name(over) + "', expected iterable type"
              : "unsupported comprehension range type: " + GoTypes.name(over));
    }
    scope.leaveItems();
    Value result = body.result().run(inside);
    return result instanceof GrowingList list ? list.grown() : result;
  }

  private void foldList(ListValue list, FoldScope scope, Frame inside) {
    List<Value> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      if (loop.second().isEmpty()) {
        scope.next(items.get(i));
      } else {
        scope.next(new IntValue(i), items.get(i));
      }
      if (!goOn(scope, inside)) {
        return;
      }
    }
  }

  private void foldMap(MapValue map, FoldScope scope, Frame inside) {
    for (Value key : map.keys()) {
      if (loop.second().isEmpty()) {
        scope.next(key);
      } else {
        scope.next(key, map.get(key));
      }
      if (!goOn(scope, inside)) {
        return;
      }
    }
  }

  private boolean goOn(FoldScope scope, Frame inside) {
    if (body.condition().run(inside) == BoolValue.FALSE) {
      return false;
    }
    scope.become(body.step().run(inside));
    return true;
  }

  @Override
  public void charge(Costs costs, Value result) {
    costs.drop(range.id());
  }
}

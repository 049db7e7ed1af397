package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;

/** The specs that passed validation lately, told apart by identity: equality would cost as much. */
final class PassedSpecs {
  private static final int MOST = 64;

  private final Deque<Tree> passed = new ArrayDeque<>();

  boolean contains(Tree spec) {
    for (Tree one : passed) {
      if (one == spec) {
        return true;
      }
    }
    return false;
  }

  void add(Tree spec) {
    passed.addFirst(spec);
    if (passed.size() > MOST) {
      passed.removeLast();
    }
  }
}

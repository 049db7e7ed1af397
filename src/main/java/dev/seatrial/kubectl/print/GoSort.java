package dev.seatrial.kubectl.print;

import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Sorts a list in place as Go's {@code sort.Sort} does: not stably, yet always in the same way, so
 * that equal items end up where kubectl puts them.
 *
 * @param <T> what is sorted
 */
// As zsortinterface.go in Go's sort package: pattern-defeating quicksort.
public final class GoSort<T> {
  private static final int MOST_INSERTED = 12;
  private static final int SHORTEST_SHIFTED = 50;
  private static final int SHORTEST_NINTHER = 50;
  private static final int MOST_STEPS = 5;
  private static final int MOST_SWAPS = 12;

  private final List<T> items;
  private final BiPredicate<T, T> less;
  private int swaps;
  private boolean isIncreasing;

  private GoSort(List<T> items, BiPredicate<T, T> less) {
    this.items = items;
    this.less = less;
  }

  /** Sorts a list in place. */
  public static <T> void sort(List<T> items, BiPredicate<T, T> less) {
    if (items.size() > 1) {
      int limit = Integer.SIZE - Integer.numberOfLeadingZeros(items.size());
      new GoSort<>(items, less).sort(0, items.size(), limit);
    }
  }

  private void sort(int from, int to, int badPivots) {
    int start = from;
    int end = to;
    int limit = badPivots;
    boolean wasBalanced = true;
    boolean wasPartitioned = true;
    while (end - start > MOST_INSERTED) {
      if (limit == 0) {
        heapSort(start, end);
        return;
      }
      if (!wasBalanced) {
        breakPatterns(start, end);
        limit--;
      }
      int pivot = choosePivot(start, end);
      boolean maybeSorted = wasBalanced && wasPartitioned && isIncreasing;
      if (maybeSorted && isSortedByFewShifts(start, end)) {
        return;
      }
      if (start > 0 && !isLess(start - 1, pivot)) {
        start = partitionEqual(start, end, pivot);
        continue;
      }
      wasPartitioned = isPartitioned(start, end, pivot);
      int middle = partition(start, end, pivot);
      wasBalanced = Math.min(middle - start, end - middle) >= (end - start) / 8;
      if (middle - start < end - middle) {
        sort(start, middle, limit);
        start = middle + 1;
      } else {
        sort(middle + 1, end, limit);
        end = middle;
      }
    }
    insertionSort(start, end);
  }

  private void insertionSort(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      for (int j = i; j > start && isLess(j, j - 1); j--) {
        swap(j, j - 1);
      }
    }
  }

  private void heapSort(int start, int end) {
    int size = end - start;
    for (int i = (size - 1) / 2; i >= 0; i--) {
      siftDown(i, size, start);
    }
    for (int i = size - 1; i >= 0; i--) {
      swap(start, start + i);
      siftDown(0, i, start);
    }
  }

  private void siftDown(int low, int high, int first) {
    int root = low;
    for (int child = 2 * root + 1; child < high; child = 2 * root + 1) {
      if (child + 1 < high && isLess(first + child, first + child + 1)) {
        child++;
      }
      if (!isLess(first + root, first + child)) {
        return;
      }
      swap(first + root, first + child);
      root = child;
    }
  }

  /** Whether the items beside the pivot stand on their sides already; swaps nothing for good. */
  private boolean isPartitioned(int start, int end, int pivot) {
    swap(start, pivot);
    int i = start + 1;
    int j = end - 1;
    while (i <= j && isLess(i, start)) {
      i++;
    }
    while (i <= j && !isLess(j, start)) {
      j--;
    }
    swap(start, pivot);
    return i > j;
  }

  private int partition(int start, int end, int pivot) {
    swap(start, pivot);
    int i = start + 1;
    int j = end - 1;
    while (true) {
      while (i <= j && isLess(i, start)) {
        i++;
      }
      while (i <= j && !isLess(j, start)) {
        j--;
      }
      if (i > j) {
        swap(j, start);
        return j;
      }
      swap(i++, j--);
    }
  }

  private int partitionEqual(int start, int end, int pivot) {
    swap(start, pivot);
    int i = start + 1;
    int j = end - 1;
    while (true) {
      while (i <= j && !isLess(start, i)) {
        i++;
      }
      while (i <= j && isLess(start, j)) {
        j--;
      }
      if (i > j) {
        return i;
      }
      swap(i++, j--);
    }
  }

  private boolean isSortedByFewShifts(int start, int end) {
    int i = start + 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      while (i < end && !isLess(i, i - 1)) {
        i++;
      }
      if (i == end) {
        return true;
      }
      if (end - start < SHORTEST_SHIFTED) {
        return false;
      }
      swap(i, i - 1);
      if (i - start >= 2) {
        for (int j = i - 1; j >= 1 && isLess(j, j - 1); j--) {
          swap(j, j - 1);
        }
      }
      for (int j = i + 1; j < end && isLess(j, j - 1); j++) {
        swap(j, j - 1);
      }
    }
    return false;
  }

  private void breakPatterns(int start, int end) {
    int length = end - start;
    long random = length;
    int mask = (1 << (Integer.SIZE - Integer.numberOfLeadingZeros(length))) - 1;
    int middle = start + length / 4 * 2;
    for (int i = middle - 1; i <= middle + 1; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      int other = (int) random & mask;
      swap(i, start + (other >= length ? other - length : other));
    }
  }

  /** The position of a pivot; says in passing whether the items seem to be sorted. */
  private int choosePivot(int start, int end) {
    int quarter = (end - start) / 4;
    int i = start + quarter;
    int j = start + quarter * 2;
    int k = start + quarter * 3;
    swaps = 0;
    if (end - start >= SHORTEST_NINTHER) {
      i = median(i - 1, i, i + 1);
      j = median(j - 1, j, j + 1);
      k = median(k - 1, k, k + 1);
    }
    int pivot = median(i, j, k);
    isIncreasing = swaps == 0 || swaps == MOST_SWAPS;
    if (swaps == MOST_SWAPS) {
      // All comparisons said that the items fall, so they are turned round.
      Collections.reverse(items.subList(start, end));
      return end - 1 - (pivot - start);
    }
    return pivot;
  }

  private int median(int first, int second, int third) {
    int low = smaller(first, second);
    int high = low == first ? second : first;
    int middle = smaller(high, third);
    return larger(low, middle);
  }

  private int smaller(int one, int other) {
    if (isLess(other, one)) {
      swaps++;
      return other;
    }
    return one;
  }

  private int larger(int one, int other) {
    if (isLess(other, one)) {
      swaps++;
      return one;
    }
    return other;
  }

  private boolean isLess(int left, int right) {
    return less.test(items.get(left), items.get(right));
  }

  private void swap(int one, int other) {
    Collections.swap(items, one, other);
  }
}

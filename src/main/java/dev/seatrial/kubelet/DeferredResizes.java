package dev.seatrial.kubelet;

import dev.seatrial.apiserver.ObjectKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The pods whose resize waits for room on their node, which a pod that leaves may make. */
final class DeferredResizes {
  private final Map<ObjectKey, PodRuntime> waiting = new LinkedHashMap<>();

  /** Takes note of where a pod's resize stands. */
  void note(ObjectKey key, PodRuntime runtime) {
    if (runtime.resize().isPending()) {
      waiting.put(key, runtime);
    } else if (!waiting.isEmpty()) {
      waiting.remove(key);
    }
  }

  void forget(ObjectKey key) {
    waiting.remove(key);
  }

  /** A pod has left: all are tried again. */
  void retry(long now, Consumer<ObjectKey> keys) {
    waiting.forEach(
        (key, runtime) -> {
          runtime.resize(runtime.resize().at(now));
          keys.accept(key);
        });
  }
}

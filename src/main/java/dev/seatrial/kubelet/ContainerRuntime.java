package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** Where one container stands, as its node remembers it between two looks. */
final class ContainerRuntime {
  /** Where a container can stand. */
  enum State {
    WAITING,
    PULLING,
    PULL_FAILED,
    PULL_BACK_OFF,
    START_FAILED,
    CREATED,
    RUNNING,
    ENDED,
    CRASH_BACK_OFF
  }

  /** That a run ends at a time, in microseconds since 1970. */
  record PlannedEnd(long micros, int code, String reason) {
    static final PlannedEnd NONE = new PlannedEnd(Long.MAX_VALUE, 0, "");
  }

  private static final int LOST_CODE = 255;

  private Probes probes = Probes.NONE;
  private BackOff pullBackOff = BackOff.NONE;
  private BackOff crashBackOff = BackOff.NONE;
  private State state = State.WAITING;
  private long sinceMicros;
  private long untilMicros = Long.MAX_VALUE;
  private String id = "";
  private int restarts;
  private int attempt;
  private boolean stopping;
  private boolean started;
  private boolean ready;
  private PlannedEnd planned = PlannedEnd.NONE;
  private Optional<ContainerEnd> lastEnd = Optional.empty();
  private StartFailure failure = StartFailure.NONE;
  private Tree adopted = Tree.ABSENT;
  private Tree resources = Tree.ABSENT;

  State state() {
    return state;
  }

  /** When it came to its state. */
  long sinceMicros() {
    return sinceMicros;
  }

  /** When it goes on by itself; {@link Long#MAX_VALUE} for never. */
  long untilMicros() {
    return untilMicros;
  }

  void to(State next, long now, long until) {
    state = next;
    sinceMicros = now;
    untilMicros = until;
  }

  /** Why it could not be started when that was last tried. */
  StartFailure failure() {
    return failure;
  }

  void fail(StartFailure why) {
    failure = why;
  }

  /** Its id, without the runtime's name; empty before it was first created. */
  String id() {
    return id;
  }

  /** How often it was started again. */
  int restarts() {
    return restarts;
  }

  /** Which start it is, counted over all pods of the same task. */
  int attempt() {
    return attempt;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Whether it was told to stop. */
  boolean isStopping() {
    return stopping;
  }

  boolean isStarted() {
    return started && isRunning();
  }

  boolean isReady() {
    return ready && isRunning();
  }

  void setStarted() {
    started = true;
  }

  void setReady(boolean now) {
    ready = now;
  }

  /**
   * What its status said of its image and ids when its node took it up again; absent of one that
   * the node started itself.
   */
  Tree adopted() {
    return adopted;
  }

  void create(String newId, int newAttempt) {
    adopted = Tree.ABSENT;
    restarts += id.isEmpty() ? 0 : 1;
    id = newId;
    attempt = newAttempt;
  }

  /** The requests and limits with which it was created or to which it was resized. */
  Tree resources() {
    return resources;
  }

  void resources(Tree given) {
    resources = given;
  }

  void run(long now, PlannedEnd end) {
    to(State.RUNNING, now, Long.MAX_VALUE);
    planned = end;
    stopping = false;
    started = false;
    ready = false;
    probes = Probes.NONE;
  }

  /** The probes of its run. */
  Probes probes() {
    return probes;
  }

  /** Its run has probes, of which none was asked yet. */
  void beginProbing() {
    probes = new Probes();
  }

  /** What it waits for its image. */
  BackOff pullBackOff() {
    return pullBackOff;
  }

  void pullBackOff(BackOff next) {
    pullBackOff = next;
  }

  /** What it waits after it ended. */
  BackOff crashBackOff() {
    return crashBackOff;
  }

  void crashBackOff(BackOff next) {
    crashBackOff = next;
  }

  /** A run that goes on, found by a node that begins anew. */
  void resume(PlannedEnd end) {
    planned = end;
  }

  /** When and how its run ends. */
  PlannedEnd planned() {
    return planned;
  }

  /** Its run will end so. */
  void plan(PlannedEnd end) {
    planned = end;
  }

  /** Told to stop; it runs on until then. */
  void stop(PlannedEnd end) {
    stopping = true;
    planned = end;
  }

  void end(long now) {
    lastEnd = Optional.of(new ContainerEnd(planned.code(), planned.reason(), sinceMicros, now, id));
    ready = false;
    to(State.ENDED, now, Long.MAX_VALUE);
  }

  /** Ends with the machine, to be looked at at once. */
  void vanish(long now) {
    if (isRunning()) {
      planned = new PlannedEnd(now, LOST_CODE, "Unknown");
    }
  }

  /** How its last run ended; none before. */
  Optional<ContainerEnd> lastEnd() {
    return lastEnd;
  }

  /** When anything is due by itself next. */
  long nextMicros() {
    if (!isRunning()) {
      return untilMicros;
    }
    return Math.min(probes.nextMicros(), Math.min(planned.micros(), untilMicros));
  }

  /** A running container's next look without a probe. */
  void lookAt(long micros) {
    untilMicros = micros;
  }

  Tree saved() {
    ObjectBuilder saved =
        new ObjectBuilder()
            .put("state", state.name())
            .put("since", sinceMicros)
            .put("until", untilMicros)
            .put("id", id)
            .put("restarts", restarts)
            .put("attempt", attempt)
            .put("stopping", stopping)
            .put("started", started)
            .put("ready", ready)
            .put("endAt", planned.micros())
            .put("endCode", planned.code())
            .put("endReason", planned.reason())
            .put("lastEnd", lastEnd.map(ContainerEnd::saved).orElse(Tree.ABSENT))
            .put("failure", failure.isNone() ? Tree.ABSENT : failure.saved())
            .put("adopted", adopted)
            .put("resources", resources)
            .put("pullBackOff", pullBackOff.saved())
            .put("crashBackOff", crashBackOff.saved());
    probes.save(saved);
    return saved.build();
  }

  static ContainerRuntime restored(Tree saved) {
    ContainerRuntime container = new ContainerRuntime();
    container.state = State.valueOf(saved.text(State.WAITING.name(), "state"));
    container.sinceMicros = saved.number(0, "since");
    container.untilMicros = saved.number(Long.MAX_VALUE, "until");
    container.id = saved.text("", "id");
    container.restarts = saved.integer(0, "restarts");
    container.attempt = saved.integer(0, "attempt");
    container.stopping = saved.flag(false, "stopping");
    container.started = saved.flag(false, "started");
    container.ready = saved.flag(false, "ready");
    container.planned =
        new PlannedEnd(
            saved.number(Long.MAX_VALUE, "endAt"),
            saved.integer(0, "endCode"),
            saved.text("", "endReason"));
    container.lastEnd = ContainerEnd.restored(saved.at("lastEnd"));
    container.failure = StartFailure.restored(saved.at("failure"));
    container.adopted = saved.at("adopted");
    container.resources = saved.at("resources");
    container.pullBackOff = BackOff.restored(saved.at("pullBackOff"));
    container.crashBackOff = BackOff.restored(saved.at("crashBackOff"));
    container.probes = Probes.restored(saved);
    return container;
  }
}

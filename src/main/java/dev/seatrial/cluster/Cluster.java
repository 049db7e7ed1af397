package dev.seatrial.cluster;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.controller.Controllers;
import dev.seatrial.kubelet.Kubelet;
import dev.seatrial.kubelet.StorageDrivers;
import dev.seatrial.kubelet.World;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.reconcile.WorkQueue;
import dev.seatrial.scheduler.Scheduler;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * One simulated cluster: its API server, and the components that react to it in virtual time.
 *
 * <p>Nothing happens unless time is moved: {@link #runFor}, {@link #runUntil} and {@link
 * #runUntilQuiet} do so.
 */
public final class Cluster {
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final ClusterSpec spec;
  private final Agenda agenda;
  private final Names names;
  private final Api api;
  private final Kubelet kubelet;
  private Scheduler scheduler;
  private final ComponentFaults faults;
  private final List<WorkQueue> queues = new ArrayList<>();
  private final Recording recording = new Recording(this);
  private long steps;
  private boolean asleep;
  private long asleepUntilMicros;
  private LongConsumer pace = micros -> {};
  private ClientContext context = ClientContext.NEW;

  /** A new cluster, its system objects and nodes in place and its components at rest. */
  public static Cluster create(ClusterSpec spec) {
    Cluster cluster = new Cluster(spec, new Names(spec.seed()), spec.startMicros(), 0);
    Bootstrap.into(cluster.api.as("kube-apiserver"), spec.world());
    spec.nodes().forEach(cluster::add);
    ControlPlaneAddress.publish(cluster.api.as("kube-apiserver"), spec.world());
    cluster.runFor(SETTLING);
    return cluster;
  }

  Cluster(ClusterSpec spec, Names names, long nowMicros, long revision) {
    this.spec = spec;
    this.names = names;
    this.agenda = new Agenda(nowMicros, spec.choices());
    Api server = new Api(spec.catalog(), new Store(revision), agenda, names);
    this.api = server.as("kubectl");
    this.kubelet =
        new Kubelet(server.as("kubelet"), spec.choices(), spec.world(), worldStart(spec));
    api.store().subscribe(recording::changed);
    api.store().subscribe(change -> wake());
    this.faults = new ComponentFaults(agenda, worldStart(spec), spec.seed());
    server.guard(faults::check);
    server.complete(Resources.LEASES, kubelet::renewed);
    this.scheduler = newScheduler();
    controllers(scheduler).forEach(this::start);
    start(kubelet);
    befall(spec.world());
  }

  /** All but the kubelet, as they are when the control plane has just started. */
  private List<Reconciler> controllers(Scheduler ofPods) {
    Heartbeats heartbeats = new Heartbeats(kubelet);
    Api manager = api.as("kube-controller-manager");
    List<Reconciler> all =
        new ArrayList<>(
            Controllers.of(manager, heartbeats, new MeasuredUse(kubelet), spec.choices()));
    all.add(ofPods);
    all.add(new StorageDrivers(api.as("storage-drivers"), kubelet::world));
    return all;
  }

  private Scheduler newScheduler() {
    return new Scheduler(api.as("kube-scheduler"), spec.choices());
  }

  private WorkQueue start(Reconciler reconciler) {
    WorkQueue queue =
        new WorkQueue(reconciler, agenda, spec.choices(), WatchLatency.of(reconciler));
    queue.overseenBy(faults);
    queues.add(queue);
    api.store().subscribe(reconciler.watched(), queue::onChange);
    return queue;
  }

  /** Has befall the components what a world declares, now and at its times. */
  private void befall(World world) {
    List<String> before = stopped();
    faults.declare(world);
    stopOrStart(before);
  }

  private List<String> stopped() {
    return queues.stream().map(WorkQueue::name).filter(faults::isStopped).toList();
  }

  /** Starts anew what was stopped and is no more, and waits for the next such change. */
  private void stopOrStart(List<String> before) {
    List<String> now = stopped();
    before.stream().filter(component -> !now.contains(component)).forEach(this::restart);
    long next = faults.nextChangeMicros();
    if (next != Long.MAX_VALUE) {
      agenda.at(next, () -> stopOrStart(now));
    }
  }

  /** The names of all components: {@code deployment-controller}, {@code kubelet} … */
  public List<String> components() {
    return queues.stream().map(WorkQueue::name).distinct().toList();
  }

  /**
   * Restarts a component of the control plane: it forgets what it had to do and looks at everything
   * anew. The kubelets keep what their nodes remember.
   */
  public void restart(String component) {
    recording.came(Input.What.RESTART, Tree.of(component));
    List<WorkQueue> own = queues.stream().filter(queue -> queue.name().equals(component)).toList();
    if (component.equals(kubelet.name())) {
      own.forEach(this::showEverything);
      return;
    }
    own.forEach(WorkQueue::close);
    queues.removeAll(own);
    Scheduler next = newScheduler();
    scheduler = component.equals(next.name()) ? next : scheduler;
    controllers(next).stream()
        .filter(fresh -> fresh.name().equals(component))
        .map(this::start)
        .forEach(this::showEverything);
  }

  private void showEverything(WorkQueue queue) {
    for (String resource : api.store().resources()) {
      List.copyOf(api.store().list(resource)).forEach(object -> seen(object, queue));
    }
  }

  /** Who looks at what just now; empty while nobody but a user is at work. */
  public Optional<AtWork> atWork() {
    return faults.atWork();
  }

  /** What the cluster was made from. */
  public ClusterSpec spec() {
    return spec;
  }

  /** The cluster's API server, as kubectl talks to it. */
  public Api api() {
    return api;
  }

  /** What commands mean by themselves. */
  public ClientContext context() {
    return context;
  }

  /** Has commands mean something else by themselves. */
  public void use(ClientContext other) {
    recording.came(Input.What.CONTEXT, other.toTree());
    wake();
    context = other;
  }

  /** Now, in microseconds since 1970. */
  public long nowMicros() {
    return agenda.nowMicros();
  }

  /** What containers do from now on. */
  public World world() {
    return kubelet.world();
  }

  /** Changes what containers do from now on. */
  public void declare(World world) {
    recording.came(Input.What.WORLD, world.spec());
    kubelet.declare(world);
    befall(world);
    api.store().list(Resources.NODES).forEach(this::seen);
    api.store().list(Resources.PODS).forEach(this::seen);
    api.store().list(Resources.PERSISTENT_VOLUME_CLAIMS).forEach(this::seen);
    api.store().list(Resources.VOLUME_ATTACHMENTS).forEach(this::seen);
  }

  /** Its containers, as clients reach them. */
  public Containers containers() {
    return new Containers(this, kubelet, recording);
  }

  /** From now on, what comes from outside is noted, so that the run can be had again. */
  public Recording record() {
    recording.begin();
    return recording;
  }

  /** What containers use, as a metrics server tells it. */
  public MeasuredUse metrics() {
    return new MeasuredUse(kubelet);
  }

  /** How long ago it was made, which the times of its world count. */
  public Duration elapsed() {
    return Duration.ofNanos((nowMicros() - worldStart(spec)) * 1_000);
  }

  /** A cluster is made when its nodes and system objects have settled. */
  private static long worldStart(ClusterSpec spec) {
    return spec.startMicros() + Agenda.micros(SETTLING);
  }

  /** Puts a node into the cluster. */
  public void add(NodeSpec node) {
    api.as("kubelet").create(node.tree("v" + spec.catalog().version().patch(), nowMicros()));
  }

  /** Calls the observer after every change from now on. */
  public void observe(Consumer<Change> observer) {
    api.store().subscribe(observer);
  }

  /**
   * Has the consumer told to which time the cluster is about to move, in microseconds since 1970:
   * whoever wants to watch it at real speed waits there.
   */
  public void pace(LongConsumer consumer) {
    pace = consumer;
  }

  /** Ends an observation. */
  public void ignore(Consumer<Change> observer) {
    api.store().unsubscribe(observer);
  }

  /** Moves time by so much; everything that is due by then happens. */
  public void runFor(Duration time) {
    runUntil(() -> false, time);
  }

  /**
   * Moves time until the condition holds, at most by the limit. Returns whether it holds.
   *
   * <p>The condition is asked after everything that happens, before time moves on.
   */
  public boolean runUntil(BooleanSupplier condition, Duration limit) {
    long end = nowMicros() + Agenda.micros(limit);
    if (end >= asleepUntilMicros) {
      wakeUp();
    }
    recording.moves();
    boolean holds = condition.getAsBoolean();
    while (!holds && agenda.nextMicros() <= end) {
      step();
      holds = condition.getAsBoolean();
    }
    if (!holds) {
      agenda.advanceTo(end);
    }
    recording.rests();
    return holds;
  }

  /**
   * Moves time until nothing changed for so long, at most by the limit. Returns whether it did so.
   *
   * <p>Time ends where the last change was: the quiet itself is not waited for.
   */
  public boolean runUntilQuiet(Duration quiet, Duration limit) {
    long end = nowMicros() + Agenda.micros(limit);
    long span = Agenda.micros(quiet);
    wakeUp();
    recording.moves();
    long revision = api.store().revision();
    long lastChange = nowMicros();
    while (agenda.nextMicros() <= Math.min(end, lastChange + span)) {
      step();
      if (api.store().revision() != revision) {
        revision = api.store().revision();
        lastChange = nowMicros();
      }
    }
    recording.rests();
    return agenda.nextMicros() > lastChange + span;
  }

  Names names() {
    return names;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Kubelet kubelet() {
    return kubelet;
  }

  /** Until when nothing happens unless somebody changes something, in microseconds since 1970. */
  long quietUntilMicros() {
    return asleep ? asleepUntilMicros : agenda.nextMicros();
  }

  /**
   * Lets the components rest until then, or until the first change: a command that only reads a
   * quiet cluster need not wake them.
   */
  void sleepUntil(long micros) {
    asleep = true;
    asleepUntilMicros = micros;
  }

  /** Whether anything happened since the cluster was restored: what only reads lets it sleep. */
  public boolean isAwake() {
    return !asleep;
  }

  /** Wakes the components by what comes from outside. */
  void wakeUp() {
    if (asleep) {
      recording.came(Input.What.WAKE, Tree.NULL);
      wake();
    }
  }

  private void wake() {
    if (asleep) {
      asleep = false;
      restart();
    }
  }

  /** Lets every component look at every object, as after a restart. */
  void restart() {
    for (String resource : api.store().resources()) {
      api.store().list(resource).forEach(this::seen);
    }
  }

  /** Lets every component look at an object, where it still is, as if it were new. */
  void lookAt(ObjectKey key) {
    api.find(key).ifPresent(this::seen);
  }

  private void seen(Tree object) {
    queues.forEach(queue -> seen(object, queue));
  }

  private void seen(Tree object, WorkQueue queue) {
    long revision = api.store().revision();
    queue.onChange(new Change(Change.Kind.ADDED, api.keyOf(object), revision, Tree.ABSENT, object));
  }

  /** How many things have happened. */
  long steps() {
    return steps;
  }

  Agenda agenda() {
    return agenda;
  }

  /** Has the next thing happen. */
  void step() {
    if (++steps > spec.mostSteps()) {
      throw new LimitExceeded("steps", spec.mostSteps());
    }
    if (agenda.nextMicros() > nowMicros()) {
      pace.accept(agenda.nextMicros());
    }
    recording.isInside(true);
    try {
      agenda.step();
    } finally {
      recording.isInside(false);
    }
  }
}

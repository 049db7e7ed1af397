package dev.seatrial.cluster;

import dev.seatrial.kubelet.World;
import dev.seatrial.kubelet.World.Behaviour;
import dev.seatrial.kubelet.World.ImageRule;
import dev.seatrial.kubelet.World.Timing;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A world as a tree, for saving; times are in microseconds. */
final class WorldState {
  private WorldState() {}

  static Tree saved(World world) {
    Timing timing = world.timing();
    Tree times =
        new ObjectBuilder()
            .put("notice", Agenda.micros(timing.notice()))
            .put("backOffShown", Agenda.micros(timing.backOffShown()))
            .put("stopped", Agenda.micros(timing.stopped()))
            .build();
    List<Tree> rules =
        world.images().stream()
            .<Tree>map(
                rule ->
                    ObjectTree.of(
                        "pattern", Tree.of(rule.pattern()), "does", saved(rule.behaviour())))
            .toList();
    return ObjectTree.of("timing", times, "images", Tree.of(rules))
        .with("otherwise", saved(world.otherwise()));
  }

  private static Tree saved(Behaviour behaviour) {
    return new ObjectBuilder()
        .put("exists", behaviour.exists())
        .put("pull", Agenda.micros(behaviour.pull()))
        .put("ready", Agenda.micros(behaviour.ready()))
        .put("stop", Agenda.micros(behaviour.stop()))
        .build();
  }

  static World restored(Tree saved) {
    Tree timing = saved.at("timing");
    List<ImageRule> rules =
        saved.items("images").stream()
            .map(rule -> new ImageRule(rule.text("", "pattern"), behaviour(rule.at("does"))))
            .toList();
    return new World(
        new Timing(time(timing, "notice"), time(timing, "backOffShown"), time(timing, "stopped")),
        rules,
        behaviour(saved.at("otherwise")));
  }

  private static Behaviour behaviour(Tree saved) {
    return new Behaviour(
        saved.flag(true, "exists"), time(saved, "pull"), time(saved, "ready"), time(saved, "stop"));
  }

  private static Duration time(Tree saved, String field) {
    return Duration.of(saved.number(0, field), ChronoUnit.MICROS);
  }
}

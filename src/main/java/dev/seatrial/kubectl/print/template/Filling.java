package dev.seatrial.kubectl.print.template;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Writes the nodes of a template one after the other. */
// As walk in Go's text/template/exec.go.
final class Filling {
  private final Evaluation evaluation;
  private final StringBuilder out;

  /** How a run of nodes came to its end. */
  private enum End {
    REACHED,
    CONTINUED,
    LEFT
  }

  Filling(Evaluation evaluation, StringBuilder out) {
    this.evaluation = evaluation;
    this.out = out;
  }

  void run(List<Node> nodes, Tree dot) {
    walk(nodes, dot);
  }

  private End walk(List<Node> nodes, Tree dot) {
    for (Node node : nodes) {
      End end = walk(node, dot);
      if (end != End.REACHED) {
        return end;
      }
    }
    return End.REACHED;
  }

  private End walk(Node node, Tree dot) {
    if (node instanceof Node.Text text) {
      out.append(text.text());
    } else if (node instanceof Node.Action action) {
      Tree value = evaluation.value(action.pipeline(), dot);
      if (action.pipeline().variables().isEmpty()) {
        out.append(value.isUnset() ? "<no value>" : GoText.sprint(value));
      }
    } else if (node instanceof Node.Branch branch) {
      int known = evaluation.scope().size();
      End end = branch(branch, dot);
      evaluation.scope().shrink(known);
      return end;
    } else if (node instanceof Node.Jump jump) {
      return jump.leaves() ? End.LEFT : End.CONTINUED;
    }
    return End.REACHED;
  }

  private End branch(Node.Branch branch, Tree dot) {
    if (branch.word().equals("range")) {
      return range(branch, dot);
    }
    Tree value = evaluation.value(branch.pipeline(), dot);
    Tree inside = branch.word().equals("with") ? value : dot;
    return Truth.of(value) ? walk(branch.body(), inside) : walk(branch.otherwise(), dot);
  }

  private End range(Node.Branch branch, Tree dot) {
    Tree value = evaluation.ranged(branch.pipeline(), dot);
    boolean any = false;
    if (value instanceof ListTree list) {
      for (int i = 0; i < list.size(); i++) {
        any = true;
        if (round(branch, Tree.of((long) i), list.at(i)) == End.LEFT) {
          break;
        }
      }
    } else if (value instanceof ObjectTree object) {
      for (String name : object.sorted().names()) {
        any = true;
        if (round(branch, Tree.of(name), object.at(name)) == End.LEFT) {
          break;
        }
      }
    } else if (value instanceof IntegerTree number) {
      for (long i = 0; i < number.value(); i++) {
        any = true;
        if (round(branch, Tree.of(i), Tree.of(i)) == End.LEFT) {
          break;
        }
      }
    } else if (!value.isUnset()) {
      throw evaluation.failure(
          branch.pipeline(), "range can't iterate over " + GoText.sprint(value));
    }
    return any ? End.REACHED : walk(branch.otherwise(), dot);
  }

  private End round(Node.Branch branch, Tree key, Tree element) {
    int known = evaluation.scope().size();
    List<String> names = branch.pipeline().variables();
    if (names.size() == 1) {
      evaluation.scope().declare(names.get(0), element);
    } else if (names.size() > 1) {
      evaluation.scope().declare(names.get(0), key);
      evaluation.scope().declare(names.get(1), element);
    }
    End end = walk(branch.body(), element);
    evaluation.scope().shrink(known);
    return end;
  }
}

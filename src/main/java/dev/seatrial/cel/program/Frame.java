package dev.seatrial.cel.program;

/** What a step needs to be computed: the names in scope, those outside all macros, and the till. */
record Frame(Scope scope, Scope outermost, Costs costs) {
  Frame inside(Scope inner) {
    return new Frame(inner, outermost, costs);
  }
}

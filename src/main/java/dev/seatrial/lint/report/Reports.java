package dev.seatrial.lint.report;

import java.util.List;

/** Every format there is, by name. */
public final class Reports {
  /** All of them. */
  public static final List<Report> ALL =
      List.of(
          new GithubReport(),
          new JsonReport(),
          new JunitReport(),
          new MarkdownReport(),
          new SarifReport(),
          new TapReport(),
          new TextReport());

  private Reports() {}
}

package dev.seatrial.kubectl.flag;

import dev.seatrial.kubectl.flag.FlagSpec.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flags that a command takes, gathered one by one. */
public final class FlagSet {
  private final Map<String, FlagSpec> byName = new LinkedHashMap<>();
  private final Map<String, FlagSpec> byLetter = new LinkedHashMap<>();

  private final List<String> required = new ArrayList<>();

  /** A truth, false where it is not given. */
  public FlagSet flag(String name) {
    return add(spec(name, Kind.FLAG, "false", Optional.of("true")));
  }

  /** A truth that is true where it is not given. */
  public FlagSet flagOn(String name) {
    return add(spec(name, Kind.FLAG, "true", Optional.of("true")));
  }

  /** A text. */
  public FlagSet text(String name, String fallback) {
    return add(spec(name, Kind.TEXT, fallback, Optional.empty()));
  }

  /** A text that may be left out after the flag's name. */
  public FlagSet optionalText(String name, String fallback, String bare) {
    return add(spec(name, Kind.TEXT, fallback, Optional.of(bare)));
  }

  /** A whole number. */
  public FlagSet number(String name, long fallback) {
    return add(spec(name, Kind.NUMBER, Long.toString(fallback), Optional.empty()));
  }

  /** A number that fits 32 bits. */
  public FlagSet shortNumber(String name, long fallback) {
    return add(spec(name, Kind.SHORT_NUMBER, Long.toString(fallback), Optional.empty()));
  }

  /** A truth of which it counts whether it was given. */
  public FlagSet tristate(String name, String fallback) {
    return add(spec(name, Kind.TRISTATE, fallback, Optional.of("true")));
  }

  /** A time such as {@code 20s}. */
  public FlagSet duration(String name, String fallback) {
    return add(spec(name, Kind.DURATION, fallback, Optional.empty()));
  }

  /** Texts with commas between them. */
  public FlagSet list(String name) {
    return list(name, "");
  }

  /** A list that has one text where it is not given. */
  public FlagSet list(String name, String fallback) {
    return add(spec(name, Kind.LIST, fallback, Optional.empty()));
  }

  /** Pairs such as {@code a=b}, with commas between them. */
  public FlagSet pairs(String name) {
    return add(spec(name, Kind.PAIRS, "", Optional.empty()));
  }

  /** Pairs of which each stands for a label. */
  public FlagSet selectedPairs(String name) {
    return add(spec(name, Kind.SELECTED_PAIRS, "", Optional.empty()));
  }

  /** Texts, one each time that the flag is given. */
  public FlagSet texts(String name) {
    return add(spec(name, Kind.TEXTS, "", Optional.empty()));
  }

  /** Gives a flag its single letter. */
  public FlagSet letter(String name, String letter) {
    FlagSpec shortened = find(name).orElseThrow().shortened(letter);
    byLetter.put(letter, shortened);
    return add(shortened);
  }

  /** Has users of a flag told that it will go. */
  public FlagSet deprecated(String name, String why) {
    FlagSpec deprecated = find(name).orElseThrow().deprecated(why);
    if (!deprecated.shorthand().isEmpty()) {
      byLetter.put(deprecated.shorthand(), deprecated);
    }
    return add(deprecated);
  }

  /** Has the command refused where the flag is not given. */
  public FlagSet required(String name) {
    required.add(name);
    return this;
  }

  /** The flags without which the command is refused. */
  public List<String> required() {
    return required;
  }

  /** The flag of that name; an underscore stands for a hyphen. */
  // As WordSepNormalizeFunc in component-base/cli/flag/flags.go, v0.37.
  public Optional<FlagSpec> find(String name) {
    return Optional.ofNullable(byName.get(name.replace('_', '-')));
  }

  /** The flag of that single letter. */
  public Optional<FlagSpec> findLetter(String letter) {
    return Optional.ofNullable(byLetter.get(letter));
  }

  /** All flags, in the order in which they were added. */
  public Collection<FlagSpec> all() {
    return byName.values();
  }

  private FlagSet add(FlagSpec spec) {
    byName.put(spec.name(), spec);
    return this;
  }

  private static FlagSpec spec(String name, Kind kind, String fallback, Optional<String> bare) {
    return new FlagSpec(name, "", kind, fallback, bare, "");
  }
}

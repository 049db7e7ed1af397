package dev.seatrial.cel.value;

import java.util.List;

/** A list that an expression made. */
public record PlainList(List<Value> items) implements ListValue {
  public static final PlainList EMPTY = new PlainList(List.of());

  /** A list of texts. */
  public static PlainList ofTexts(List<String> texts) {
    return new PlainList(texts.stream().<Value>map(TextValue::new).toList());
  }

  @Override
  public Value item(int position) {
    return items.get(position);
  }

  @Override
  public long size() {
    return items.size();
  }
}

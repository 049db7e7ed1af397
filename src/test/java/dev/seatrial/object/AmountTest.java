package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An amount is the number that {@link BigDecimal} makes it, whether its digits fit or not. */
class AmountTest {
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(1);

  @Test
  void amountsCountAsDecimalsDo() {
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal one = number();
      BigDecimal other = number();
      Amount amount = Amount.of(one);
      Amount second = Amount.of(other);
      String of = one + " and " + other;
      assertEquals(one, amount.toDecimal(), of);
      assertEquals(one.add(other), amount.plus(second).toDecimal(), of);
      assertEquals(one.negate(), amount.negated().toDecimal(), of);
      assertEquals(one.abs(), amount.abs().toDecimal(), of);
      assertEquals(one.signum(), amount.sign(), of);
      assertEquals(one.compareTo(other), amount.compareTo(second), of);
    }
  }

  @Test
  void amountsTurnIntoWhatDecimalsDo() {
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal one = number();
      Amount amount = Amount.of(one);
      int places = random.nextInt(50) - 25;
      String of = one + " to " + places;
      assertEquals(one.setScale(places, RoundingMode.UP), amount.rounded(places).toDecimal(), of);
      assertEquals(one.scaleByPowerOfTen(places), amount.scaledBy(places).toDecimal(), of);
      assertEquals(one.stripTrailingZeros(), amount.stripped().toDecimal(), of);
      assertEquals(one.toBigInteger(), amount.toBigInteger(), of);
      assertEquals(one.doubleValue(), amount.toDouble(), of);
    }
  }

  @Test
  void equalAmountsHaveEqualHashes() {
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal one = number();
      Amount finer = Amount.of(one.setScale(one.scale() + random.nextInt(30)));
      assertEquals(Amount.of(one), finer);
      assertEquals(Amount.of(one).hashCode(), finer.hashCode(), () -> one.toString());
    }
  }

  /** Of any size, and often at the edge of what fits into 64 bits. */
  private BigDecimal number() {
    BigInteger digits =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.valueOf(random.nextInt(3) - 1);
          case 1 -> BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
          case 2 -> new BigInteger(random.nextInt(80), random).negate();
          default ->
              BigInteger.ONE
                  .shiftLeft(62 + random.nextInt(2))
                  .add(BigInteger.valueOf(random.nextInt(5) - 2));
        };
    return new BigDecimal(digits, random.nextInt(40) - 20);
  }
}

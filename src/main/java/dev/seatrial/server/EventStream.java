package dev.seatrial.server;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that goes on: it writes piece by piece until it ends or nobody listens. */
interface EventStream {
  void writeTo(OutputStream out) throws IOException, InterruptedException;
}

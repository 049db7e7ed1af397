/**
 * The tables that the API server answers with when a client asks for one: which columns each kind
 * has, and what stands in them. As in the real one, tables are made here and only laid out by
 * kubectl; the time that ages are counted from comes from the caller.
 */
@NullMarked
package dev.seatrial.apiserver.table;

import org.jspecify.annotations.NullMarked;

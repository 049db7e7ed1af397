/** What {@code kubectl auth} makes of the rules of roles: tables, and files held against them. */
@NullMarked
package dev.seatrial.kubectl.auth;

import org.jspecify.annotations.NullMarked;

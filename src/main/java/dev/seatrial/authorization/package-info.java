/**
 * Who a user is and what roles allow: the RBAC authorizer's rules, and the roles and bindings that
 * every cluster has. It knows neither requests nor where roles are kept.
 */
@NullMarked
package dev.seatrial.authorization;

import org.jspecify.annotations.NullMarked;

/**
 * Who a user is and what roles allow: the RBAC authorizer's rules, read from the cluster's roles
 * and bindings. It decides nothing for the API server, which lets everyone do everything.
 */
@NullMarked
package dev.seatrial.kubectl.auth;

import org.jspecify.annotations.NullMarked;

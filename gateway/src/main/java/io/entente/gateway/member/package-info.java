/** Workspaces, their members and what those may do. */
@NullMarked
package io.entente.gateway.member;

import org.jspecify.annotations.NullMarked;

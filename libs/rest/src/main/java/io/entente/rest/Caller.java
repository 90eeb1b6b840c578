package io.entente.rest;

import java.security.Principal;
import java.util.UUID;

/**
 * Who calls, as the access token says: a controller takes one as a parameter. The workspace of
 * whatever the call reads or writes is this one, never one that the request names.
 */
public record Caller(UUID workspaceId, UUID memberId, String name, Role role) implements Principal {

  @Override
  public String getName() {
    return name;
  }

  public boolean isAtLeastAdmin() {
    return role == Role.OWNER || role == Role.ADMIN;
  }
}

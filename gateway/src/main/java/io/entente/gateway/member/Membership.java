package io.entente.gateway.member;

import io.entente.rest.Caller;

/** A member in a workspace. */
public record Membership(Member member, Workspace workspace) {
  public Caller caller() {
    return new Caller(workspace.id(), member.id(), member.name(), member.role().role());
  }
}

package io.entente.contacts.erasure;

import io.entente.contacts.point.PointKey;
import java.util.Collection;
import java.util.UUID;

/**
 * Who keeps something under what people are known by: each bean of this type is told what is to be
 * forgotten when a person is erased, in that transaction.
 */
public interface ForgottenKeys {
  void forgotten(UUID workspaceId, Collection<UUID> identityIds, Collection<PointKey> points);
}

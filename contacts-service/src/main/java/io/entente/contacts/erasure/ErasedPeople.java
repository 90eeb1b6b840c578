package io.entente.contacts.erasure;

import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import io.entente.events.ErasureOrder;
import io.entente.events.ErasureOrder.Remembered;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Knows erased people again without knowing who they are. Whoever takes something in asks here, in
 * the transaction that would keep it, and after it has locked what it would change.
 */
@Singleton
public final class ErasedPeople {
  private static final int SALT_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private final ErasedKeyStore keys;
  private final ContactPoints living;
  private final List<ForgottenKeys> others;
  private final SecureRandom random = new SecureRandom();

  ErasedPeople(ErasedKeyStore keys, ContactPoints living, List<ForgottenKeys> others) {
    this.keys = keys;
    this.living = living;
    this.others = List.copyOf(others);
  }

  /** Those of the identities that were erased. */
  public Map<UUID, Forgotten> identities(UUID workspaceId, Collection<UUID> identityIds) {
    return among(workspaceId, identityIds, ErasedKey::of);
  }

  /**
   * Those of the points whose people were erased: they are not to be taken in by an import. What
   * somebody is proven to have by now is that person's, whoever else had it or said so.
   */
  public Map<PointKey, Forgotten> points(UUID workspaceId, Collection<PointKey> points) {
    Map<PointKey, Forgotten> found = new HashMap<>(among(workspaceId, points, ErasedKey::of));
    found.keySet().removeAll(living.homes(workspaceId, Set.copyOf(found.keySet())).keySet());
    return found;
  }

  private <K> Map<K, Forgotten> among(
      UUID workspaceId, Collection<K> asked, BiFunction<byte[], K, String> hash) {
    Optional<byte[]> salt = asked.isEmpty() ? Optional.empty() : keys.salt(workspaceId);
    if (salt.isEmpty()) {
      return Map.of();
    }
    Map<String, K> byHash = new HashMap<>();
    asked.forEach(key -> byHash.put(hash.apply(salt.get(), key), key));
    Map<K, Forgotten> found = new HashMap<>();
    keys.find(workspaceId, byHash.keySet())
        .forEach((key, forgotten) -> found.put(byHash.get(key), forgotten));
    return found;
  }

  /** Remembers that these are erased, in the running transaction; what it keeps of them. */
  Remembered remember(
      UUID workspaceId, Map<UUID, Forgotten> identities, Map<PointKey, Forgotten> points) {
    byte[] salt = salt(workspaceId);
    Map<String, Forgotten> hashes = new HashMap<>();
    identities.forEach((id, it) -> hashes.put(ErasedKey.of(salt, id), it));
    points.forEach((point, it) -> hashes.put(ErasedKey.of(salt, point), it));
    keys.keep(workspaceId, hashes);
    List<ErasureOrder.Key> told = new ArrayList<>(hashes.size());
    hashes.forEach(
        (hash, it) -> told.add(new ErasureOrder.Key(hash, it.mappingVersion(), it.claimed())));
    return new Remembered(HEX.formatHex(salt), told);
  }

  /**
   * Remembers what an order told, in the running transaction; nothing where people were erased
   * under another salt meanwhile, for by these hashes nobody is known there.
   */
  void rememberAgain(UUID workspaceId, Remembered told, Instant erasedAt) {
    byte[] salt = HEX.parseHex(told.salt());
    keys.keepSalt(workspaceId, salt);
    if (Arrays.equals(salt, keys.salt(workspaceId).orElseThrow())) {
      Map<String, Forgotten> hashes = new HashMap<>();
      for (ErasureOrder.Key key : told.keys()) {
        hashes.put(key.hash(), new Forgotten(erasedAt, key.mappingVersion(), key.claimed()));
      }
      keys.keep(workspaceId, hashes);
    }
  }

  /** Has others forget them too, once the person's own rows are gone. */
  void forget(UUID workspaceId, Collection<UUID> identityIds, Collection<PointKey> points) {
    others.forEach(it -> it.forgotten(workspaceId, identityIds, points));
  }

  private byte[] salt(UUID workspaceId) {
    byte[] fresh = new byte[SALT_BYTES];
    random.nextBytes(fresh);
    keys.keepSalt(workspaceId, fresh);
    return keys.salt(workspaceId).orElseThrow();
  }
}

package io.entente.contacts.listexport;

import io.entente.rest.BadRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which contacts are asked for: by one of these, or all. */
record ListFilter(
    @Nullable String query,
    @Nullable String ids,
    @Nullable UUID owner,
    @Nullable UUID company,
    @Nullable String tag,
    @Nullable UUID segment) {
  ListFilter {
    if (Stream.of(query, ids, owner, company, tag, segment).filter(Objects::nonNull).count() > 1) {
      throw new BadRequest(
          "", "asks for more than one of query, ids, owner, company, tag and segment");
    }
  }

  /** By what is asked; null if all are. */
  @Nullable String name() {
    if (query != null) {
      return "query";
    }
    if (ids != null) {
      return "ids";
    }
    if (owner != null) {
      return "owner";
    }
    if (company != null) {
      return "company";
    }
    if (tag != null) {
      return "tag";
    }
    return segment == null ? null : "segment";
  }

  /** What is asked for; null if all are. */
  @Nullable String value() {
    return Stream.of(query, ids, owner, company, tag, segment)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }

  /** Whether it may say who somebody is. */
  boolean namesPeople() {
    return query != null || ids != null;
  }
}

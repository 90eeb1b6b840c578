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
}

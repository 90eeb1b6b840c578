package io.entente.interactions.post;

import io.entente.interactions.post.BrandPost.Engagement;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A post and what was counted of it over time, the newest first. */
@Serdeable
record PostDetail(BrandPost post, List<Engagement> engagements) {
  PostDetail {
    engagements = List.copyOf(engagements);
  }
}

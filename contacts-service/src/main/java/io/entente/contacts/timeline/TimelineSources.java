package io.entente.contacts.timeline;

import io.entente.contacts.timeline.TimelineSource.Place;
import io.entente.contacts.timeline.TimelineSource.Whose;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** The sources that this package keeps itself. */
@Factory
final class TimelineSources {
  private interface Reading {
    List<TimelineEntry> before(Whose whose, Place place, int limit);
  }

  private record Kept(TimelineKind kind, Reading reading) implements TimelineSource {
    @Override
    public List<TimelineEntry> before(Whose whose, Place place, int limit) {
      return reading.before(whose, place, limit);
    }
  }

  @Singleton
  TimelineSource interactions(TimelineStore store) {
    return new Kept(TimelineKind.INTERACTION, store::messages);
  }

  @Singleton
  TimelineSource surveys(TimelineStore store) {
    return new Kept(TimelineKind.SURVEY, store::surveys);
  }

  @Singleton
  TimelineSource insights(TimelineStore store) {
    return new Kept(TimelineKind.INSIGHT, store::insights);
  }

  @Singleton
  TimelineSource identities(TimelineStore store) {
    return new Kept(TimelineKind.IDENTITY, store::firstSeen);
  }

  @Singleton
  TimelineSource contacts(TimelineStore store) {
    return new Kept(TimelineKind.CONTACT, store::made);
  }
}

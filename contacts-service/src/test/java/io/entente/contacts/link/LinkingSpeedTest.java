package io.entente.contacts.link;

import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.link.LinkWorld.Person;
import io.entente.events.InboundInteraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast batches of new and of known people are linked, by one thread, durably. */
@Tag("slow")
class LinkingSpeedTest {
  private static final int BATCH = 500;
  private static final int BATCHES = 40;

  /** Far below what a free machine does, far above what statements row by row would. */
  private static final double LEAST_PER_SECOND = 500;

  private final Linking linking = new Linking();
  private final LinkWorld world = new LinkWorld();

  @Test
  void thousandsOfIdentitiesAreLinkedInASecond() {
    rate("warm-up", BATCHES / 4, 0, 0);

    double fresh = rate("new", BATCHES, 1_000_000, 0);
    double known = rate("known", BATCHES, 1_000_000, 60);

    assertThat(fresh).isGreaterThan(LEAST_PER_SECOND);
    assertThat(known).isGreaterThan(LEAST_PER_SECOND);
  }

  private double rate(String what, int batches, int firstPerson, int afterSeconds) {
    long started = System.nanoTime();
    for (int batch = 0; batch < batches; batch++) {
      List<InboundInteraction> messages = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        int number = firstPerson + batch * BATCH + i;
        Person person =
            new Person("p" + number, "handle" + number, "Name" + number + " Family" + number % 997);
        messages.add(world.message(person, T0.plusSeconds(afterSeconds)));
      }
      linking.link(messages);
    }
    double perSecond = batches * BATCH / ((System.nanoTime() - started) / 1e9);
    System.out.printf(Locale.ROOT, "%s identities linked: %,.0f/s%n", what, perSecond);
    return perSecond;
  }
}

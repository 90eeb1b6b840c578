package io.entente.contacts.segment;

import io.entente.service.work.BackgroundWork;
import io.entente.service.work.WorkSignal;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Keeps segments current. */
@Singleton
final class SegmentLoop implements BackgroundWork {
  private final LookAtContacts look;
  private final SegmentSignal signal;

  SegmentLoop(LookAtContacts look, SegmentSignal signal) {
    this.look = look;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public WorkSignal signal() {
    return signal;
  }

  @Override
  public boolean step(BooleanSupplier goesOn) {
    return look.next();
  }
}

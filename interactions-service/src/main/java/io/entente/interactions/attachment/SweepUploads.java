package io.entente.interactions.attachment;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Forgets uploads that no message took. */
@Singleton
final class SweepUploads implements TimerHandler {
  static final String KIND = "upload";

  private final ForgetUploads forget;

  SweepUploads(ForgetUploads forget) {
    this.forget = forget;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(List<Due> due) {
    forget.forget(due);
  }
}

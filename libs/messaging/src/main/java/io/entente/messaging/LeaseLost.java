package io.entente.messaging;

/** Another relay has taken over: this one must send and mark no more. */
final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost(Lease lease) {
    super("Epoch " + lease.epoch() + " of lease " + lease.name() + " is over");
  }
}

package io.entente.interactions.attendance;

import io.micronaut.serde.annotation.Serdeable;

/** What the caller does in a conversation just now. */
@Serdeable
record NewAttendance(Doing doing) {}

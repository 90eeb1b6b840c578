package io.entente.interactions.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record AttendanceList(List<Attendance> items) {
  AttendanceList {
    items = List.copyOf(items);
  }
}

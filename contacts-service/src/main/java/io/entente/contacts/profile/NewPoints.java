package io.entente.contacts.profile;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record NewPoints(List<NewPoint> points) {
  NewPoints {
    points = List.copyOf(points);
  }
}

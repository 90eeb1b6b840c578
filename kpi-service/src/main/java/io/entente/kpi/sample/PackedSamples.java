package io.entente.kpi.sample;

import io.entente.events.Precision;
import io.entente.kpi.figure.PackedReader;
import io.entente.kpi.figure.PackedWriter;
import io.entente.kpi.figure.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page's samples in few bytes: moments as distances from the one before, each agent's id once.
 * What was added is kept, and not what it was derived from, so that it can be taken back exactly by
 * a version that derives otherwise.
 */
public final class PackedSamples {
  private static final int NONE = 0;
  private static final int NEW_AGENT = 1;
  private static final int KNOWN_AGENTS = 2;

  private final List<UUID> agents = new ArrayList<>();
  private long second;

  private PackedSamples() {}

  /** The bytes; none for no samples. Moments are kept to the microsecond. */
  public static byte[] pack(List<Sample> samples) {
    PackedSamples state = new PackedSamples();
    PackedWriter out = new PackedWriter();
    for (Sample sample : samples) {
      out.number(Measure.bits(sample.measures()));
      state.writeMoment(out, sample.anchor());
      out.number(sample.position());
      state.writeAgent(out, sample.agentId());
      out.signed(sample.amount());
      writeSpan(out, sample.span());
    }
    return out.bytes();
  }

  public static List<Sample> unpack(byte[] bytes) {
    PackedSamples state = new PackedSamples();
    PackedReader in = new PackedReader(bytes);
    List<Sample> samples = new ArrayList<>();
    while (in.hasMore()) {
      samples.add(
          new Sample(
              Measure.ofBits(in.number()),
              state.readMoment(in),
              in.integer(),
              state.readAgent(in),
              Math.toIntExact(in.signed()),
              readSpan(in)));
    }
    return samples;
  }

  private void writeMoment(PackedWriter out, Instant moment) {
    out.signed(moment.getEpochSecond() - second).number(moment.getNano() / 1_000);
    second = moment.getEpochSecond();
  }

  private Instant readMoment(PackedReader in) {
    second += in.signed();
    return Instant.ofEpochSecond(second, in.number() * 1_000);
  }

  private void writeAgent(PackedWriter out, @Nullable UUID agent) {
    int known = agents.indexOf(agent);
    if (agent == null) {
      out.number(NONE);
    } else if (known >= 0) {
      out.number(KNOWN_AGENTS + known);
    } else {
      agents.add(agent);
      out.number(NEW_AGENT).uuid(agent);
    }
  }

  private @Nullable UUID readAgent(PackedReader in) {
    int code = in.integer();
    if (code == NONE) {
      return null;
    }
    if (code == NEW_AGENT) {
      UUID agent = in.uuid();
      agents.add(agent);
      return agent;
    }
    return agents.get(code - KNOWN_AGENTS);
  }

  private static void writeSpan(PackedWriter out, @Nullable Span span) {
    if (span == null) {
      out.number(NONE);
    } else {
      out.number(code(span.precision())).signed(span.calendar()).signed(span.business());
    }
  }

  private static @Nullable Span readSpan(PackedReader in) {
    int code = in.integer();
    if (code == NONE) {
      return null;
    }
    return new Span(in.signed(), in.signed(), ofCode(code));
  }

  /** Of a precision; stored. */
  public static int code(Precision precision) {
    return switch (precision) {
      case INSTANT -> 1;
      case MINUTE -> 2;
      case DAY -> 3;
    };
  }

  public static Precision ofCode(int code) {
    return switch (code) {
      case 1 -> Precision.INSTANT;
      case 2 -> Precision.MINUTE;
      case 3 -> Precision.DAY;
      default -> throw new IllegalStateException("No precision has the code " + code);
    };
  }
}

package io.entente.kpi.sample;

import io.entente.events.Precision;
import io.entente.kpi.figure.PackedReader;
import io.entente.kpi.figure.PackedWriter;
import io.entente.kpi.figure.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page's samples in few bytes: moments as distances from the one before, each id once. What was
 * added is kept, and not what it was derived from, so that it can be taken back exactly by a
 * version that derives otherwise.
 */
public final class PackedSamples {
  private static final int NONE = 0;
  private static final int NEW_ID = 1;
  private static final int KNOWN_IDS = 2;

  /** In the number of the precision: what else follows. What was packed before has none of them. */
  private static final int PRECISIONS = 3;

  private static final int HAS_TEAM = 4;
  private static final int HAS_POLICY = 8;

  private final List<UUID> ids = new ArrayList<>();
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
      state.writeId(out, sample.agentId());
      out.signed(sample.amount());
      state.writeRest(out, sample);
    }
    return out.bytes();
  }

  public static List<Sample> unpack(byte[] bytes) {
    PackedSamples state = new PackedSamples();
    PackedReader in = new PackedReader(bytes);
    List<Sample> samples = new ArrayList<>();
    while (in.hasMore()) {
      samples.add(state.read(in));
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

  private void writeId(PackedWriter out, @Nullable UUID id) {
    int known = ids.indexOf(id);
    if (id == null) {
      out.number(NONE);
    } else if (known >= 0) {
      out.number(KNOWN_IDS + known);
    } else {
      ids.add(id);
      out.number(NEW_ID).uuid(id);
    }
  }

  private @Nullable UUID readId(PackedReader in) {
    int code = in.integer();
    if (code == NONE) {
      return null;
    }
    if (code == NEW_ID) {
      UUID id = in.uuid();
      ids.add(id);
      return id;
    }
    return ids.get(code - KNOWN_IDS);
  }

  private void writeRest(PackedWriter out, Sample sample) {
    Span span = sample.span();
    int code = span == null ? NONE : code(span.precision());
    code += sample.teamId() == null ? 0 : HAS_TEAM;
    code += sample.policyId() == null ? 0 : HAS_POLICY;
    out.number(code);
    if (span != null) {
      out.signed(span.calendar()).signed(span.business());
    }
    if (sample.teamId() != null) {
      writeId(out, sample.teamId());
    }
    if (sample.policyId() != null) {
      writeId(out, sample.policyId());
    }
  }

  private Sample read(PackedReader in) {
    Set<Measure> measures = Measure.ofBits(in.number());
    Instant anchor = readMoment(in);
    int position = in.integer();
    UUID agent = readId(in);
    int amount = Math.toIntExact(in.signed());
    int code = in.integer();
    int precision = code & PRECISIONS;
    Span span = precision == NONE ? null : new Span(in.signed(), in.signed(), ofCode(precision));
    UUID team = (code & HAS_TEAM) == 0 ? null : readId(in);
    UUID policy = (code & HAS_POLICY) == 0 ? null : readId(in);
    return new Sample(measures, anchor, position, agent, team, policy, amount, span);
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

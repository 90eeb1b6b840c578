package io.entente.messaging;

import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A replica in a process of its own, which dies or stops at a chosen point. Its output says how far
 * it is.
 */
final class ProbeProcess implements AutoCloseable {
  private static final String REACHED = "reached";

  private final Process process;
  private final BufferedReader output;

  private ProbeProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ProbeProcess start(Probe.Plan plan, String role, String topic) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ProbeProcess.class.getName(), role, topic));
    plan.properties().forEach((name, value) -> command.add(name + "=" + value));
    try {
      return new ProbeProcess(
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process is at its chosen point. */
  ProbeProcess awaitPoint() {
    awaitWord(Set.of(REACHED));
    return this;
  }

  /** Waits until the process says one of the words, and returns it. */
  String awaitWord(Set<String> words) {
    try {
      String line;
      while ((line = output.readLine()) != null) {
        if (words.contains(line)) {
          return line;
        }
        System.out.println("[replica] " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The process ended before it said one of " + words);
  }

  /** Lets a process that stopped itself go on. */
  void resume() {
    signal(process.pid(), "CONT");
  }

  void awaitDeath() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The process lives");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitDeath();
  }

  // ---- in the process itself

  /** Arguments: role, topic, then properties name=value. */
  public static void main(String[] arguments) throws InterruptedException {
    Probe.Plan plan = new Probe.Plan();
    for (String property : List.of(arguments).subList(2, arguments.length)) {
      String[] parts = property.split("=", 2);
      plan.with(parts[0], parts[1]);
    }
    String topic = arguments[1];
    switch (arguments[0]) {
      case "change, die before the commit" -> changeAndDie(plan, topic, true);
      case "change, die after the commit" -> changeAndDie(plan, topic, false);
      case "relay, die before the mark" -> relay(plan, new DyingSender(plan));
      case "relay, stop before the send" -> relay(plan, new StoppingSender(plan));
      case "consume, die before the apply" -> {
        plan.handler(context ->
                new Ledger(context, "probe-ledger", topic) {
                  @Override
                  public void handle(Batch batch) {
                    die();
                  }
                })
            .start();
        Thread.currentThread().join();
      }
      case "consume, die before the offsets" -> consume(plan, topic, new DyingOffsets());
      case "consume, stop before the apply" -> consume(plan, topic, new StoppingApply());
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void changeAndDie(Probe.Plan plan, String topic, boolean beforeCommit) {
    Probe probe = plan.withoutWorkers().start();
    probe
        .transactions()
        .writing(() -> {
          if (!beforeCommit) {
            probe.transactions().afterCommit(ProbeProcess::die);
          }
          probe.sql().update("insert into change_made (name) values ('crash')");
          probe.outbox().append(Probe.event(topic, "ada", "crash"));
          if (beforeCommit) {
            die();
          }
        });
  }

  private static void relay(Probe.Plan plan, TransactionalSender sender) {
    Probe probe = plan.withoutWorkers().start();
    new OutboxRelay(
            probe.bean(OutboxRows.class),
            probe.bean(RelayLease.class),
            sender,
            probe.bean(RelaySignal.class),
            probe.bean(OutboxState.class),
            probe.bean(Purge.class))
        .run();
  }

  /** Makes one shared part of the consumers faulty. */
  private interface Fault {
    ApplyBatch in(ApplicationContext context);
  }

  private static void consume(Probe.Plan plan, String topic, Fault fault) {
    ApplicationContext[] context = new ApplicationContext[1];
    plan.withoutWorkers()
        .handler(created -> {
          context[0] = created;
          return new Ledger(created, "probe-ledger", topic);
        });
    Probe probe = plan.start();
    EventHandler handler = probe.bean(EventHandler.class);
    Map<String, Object> settings =
        probe.bean(ConsumerSettings.class).consumer(probe.bean(KafkaSettings.class), handler);
    ConsumerParts parts =
        new ConsumerParts(
            fault.in(context[0]),
            probe.bean(OffsetStore.class),
            probe.bean(Transactions.class),
            probe.bean(TopicAdmin.class));
    new EventConsumer("faulty", handler, settings, parts).run();
  }

  private static final class DyingSender extends TransactionalSender {
    DyingSender(Probe.Plan plan) {
      super(kafka(plan), String.valueOf(plan.properties().get("entente.service")));
    }

    @Override
    void send(List<org.apache.kafka.clients.producer.ProducerRecord<String, byte[]>> records) {
      super.send(records);
      die();
    }
  }

  private static final class StoppingSender extends TransactionalSender {
    StoppingSender(Probe.Plan plan) {
      super(kafka(plan), String.valueOf(plan.properties().get("entente.service")));
    }

    @Override
    void send(List<org.apache.kafka.clients.producer.ProducerRecord<String, byte[]>> records) {
      stopSelf();
      try {
        super.send(records);
        System.out.println("sent");
      } catch (RuntimeException e) {
        System.out.println("refused");
        throw e;
      }
    }
  }

  private static final class DyingOffsets implements Fault {
    @Override
    public ApplyBatch in(ApplicationContext context) {
      OffsetStore dying =
          new OffsetStore(context.getBean(Sql.class)) {
            @Override
            void store(
                String group, Map<org.apache.kafka.common.TopicPartition, Position> positions) {
              die();
            }
          };
      return new ApplyBatch(
          context.getBean(Transactions.class), dying, context.getBean(DeadLetters.class));
    }
  }

  private static final class StoppingApply implements Fault {
    @Override
    public ApplyBatch in(ApplicationContext context) {
      return new ApplyBatch(
          context.getBean(Transactions.class),
          context.getBean(OffsetStore.class),
          context.getBean(DeadLetters.class)) {
        @Override
        Outcome apply(
            String group,
            List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> records,
            Map<org.apache.kafka.common.TopicPartition, Position> known,
            java.util.function.Consumer<Batch> handler) {
          stopSelf();
          Outcome outcome = super.apply(group, records, known, handler);
          System.out.println(outcome.displaced().isEmpty() ? "applied" : "displaced");
          return outcome;
        }
      };
    }
  }

  private static KafkaSettings kafka(Probe.Plan plan) {
    return KafkaSettings.at(String.valueOf(plan.properties().get("entente.kafka.servers")));
  }

  private static void die() {
    System.out.println(REACHED);
    System.out.flush();
    Runtime.getRuntime().halt(9);
  }

  private static void stopSelf() {
    System.out.println(REACHED);
    System.out.flush();
    signal(ProcessHandle.current().pid(), "STOP");
  }

  private static void signal(long pid, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).inheritIO().start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.entente.standalone.demo;

import io.entente.demo.Agent;
import io.entente.demo.Brand;
import io.entente.demo.BrandPost;
import io.entente.demo.DemoSettings;
import io.entente.demo.DemoWorld;
import io.entente.demo.Matter;
import io.entente.demo.Sale;
import io.entente.demo.Team;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.BulkSender;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Http;
import io.entente.standalone.client.Patience;
import io.entente.standalone.client.Report;
import io.entente.standalone.client.Session;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tells a demo world to a running Entente. What was told before is told again without effect, so
 * that a load that broke off is begun again from the start.
 */
public final class DemoLoad {
  /** So many conversations are told before the next ones are made up. */
  private static final int CHUNK = 400;

  /** So many more begin while it is told. */
  static final int ARRIVALS = 14;

  private final URI server;
  private final Session.Credentials owner;
  private final String password;
  private final Clock clock;
  private final Consumer<String> say;
  private final BooleanSupplier isStopped;

  /**
   * @param owner who tells it; its workspace gets the world
   * @param password of the members that are made
   * @param say takes what is to be said of the progress
   * @param isStopped whether it need not go on
   */
  public DemoLoad(
      URI server,
      Session.Credentials owner,
      String password,
      Clock clock,
      Consumer<String> say,
      BooleanSupplier isStopped) {
    this.server = server;
    this.owner = owner;
    this.password = password;
    this.clock = clock;
    this.say = say;
    this.isStopped = isStopped;
  }

  /**
   * What was told.
   *
   * @param conversations with those that came in meanwhile
   */
  public record Outcome(long conversations, long sales, long surveyAnswers, Report report) {}

  /** Everybody through whom it is told. */
  private record Hands(Http http, Session owner, Map<Team, Session> leads, Desk desk) {}

  /**
   * Tells all of it.
   *
   * @throws CallFailure if the server refuses, or the load is stopped
   */
  public Outcome load(DemoSettings settings) {
    // That messages are still being filed is no news here.
    try (Http http = new Http(server, Patience.usual(_ -> {}));
        Lanes lanes = new Lanes()) {
      Session session = Session.open(http, owner, clock);
      Calls calls = new Calls(session);
      Desk desk = new FurnishDesk(calls, password).furnish();
      SetRules rules = new SetRules(calls, desk);
      rules.promises();
      Instant promised = clock.instant();
      rules.macros();
      rules.views();
      SetCosts costs = new SetCosts(calls, desk);
      costs.rates(LocalDate.ofInstant(settings.until(), ZoneOffset.UTC).minusDays(settings.days()));
      costs.alerts();
      DemoWorld world = new DemoWorld(settings);
      Hands hands = new Hands(http, session, leads(http, calls), desk);
      return tell(world, hands, rules, promised, lanes);
    }
  }

  private Map<Team, Session> leads(Http http, Calls calls) {
    String workspace =
        Objects.requireNonNull(ApiJson.text(calls.get("/me").get("workspace"), "slug"));
    Map<Team, Session> leads = new EnumMap<>(Team.class);
    for (Agent agent : Brand.agents()) {
      if (agent.lead()) {
        String email = FurnishDesk.address(agent, workspace);
        leads.put(
            agent.team(),
            Session.open(http, new Session.Credentials(email, password, workspace), clock));
      }
    }
    return leads;
  }

  private Outcome tell(
      DemoWorld world, Hands hands, SetRules rules, Instant promised, Lanes lanes) {
    Report report = new Report();
    Instant until = world.settings().until();
    Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
    TellMatters matters =
        new TellMatters(hands.owner(), hands.leads(), hands.desk(), report, lanes, tomorrow);
    IntroducePeople people = new IntroducePeople(hands.owner(), hands.desk(), lanes);
    AskCustomers surveys = new AskCustomers(hands.owner(), hands.http(), until);
    HandInsights insights = new HandInsights(hands.owner());
    rates(hands);
    long sales = sales(world.sales().iterator(), hands, report);
    posts(world, hands, report);
    long told = 0;
    Iterator<Matter> all = world.matters().iterator();
    while (all.hasNext()) {
      List<Matter> chunk = next(all);
      Map<Matter, Filed.Conversation> filed = matters.tell(chunk);
      people.introduce(chunk, filed);
      filed.forEach(surveys::note);
      filed.forEach(insights::note);
      sales += sales(chunk.stream().flatMap(it -> it.sales().stream()).iterator(), hands, report);
      told += chunk.size();
      say.accept(
          String.format(Locale.ROOT, "  demo: %,d of about %,d conversations", told, world.size()));
    }
    insights.hand();
    int answers = surveys.ask(rules.surveys(), lanes);
    rules.rules();
    List<Matter> arrivals = world.arrivals(promised, clock.instant(), ARRIVALS);
    matters.say(arrivals);
    return new Outcome(told + arrivals.size(), sales, answers, report);
  }

  private List<Matter> next(Iterator<Matter> all) {
    if (isStopped.getAsBoolean()) {
      throw new CallFailure("It was stopped");
    }
    List<Matter> chunk = new ArrayList<>(CHUNK);
    while (all.hasNext() && chunk.size() < CHUNK) {
      chunk.add(all.next());
    }
    return chunk;
  }

  private static void rates(Hands hands) {
    new Calls(hands.owner())
        .put(
            "/rates",
            Map.of(
                "rates",
                List.of(
                    Map.of("date", "2020-01-01", "from", "GBP", "to", "EUR", "rate", "1.15"),
                    Map.of("date", "2020-01-01", "from", "EUR", "to", "GBP", "rate", "0.87"))));
  }

  private static long sales(Iterator<Sale> sales, Hands hands, Report report) {
    long told = 0;
    try (BulkSender sender = new BulkSender("/api/v1/orders", hands.owner(), report)) {
      while (sales.hasNext()) {
        sender.send(told, MatterJson.sale(sales.next(), hands.desk().connections()));
        told++;
      }
      sender.finish();
    }
    return told;
  }

  private static void posts(DemoWorld world, Hands hands, Report report) {
    try (BulkSender words = new BulkSender(hands.owner(), report);
        BulkSender counted = new BulkSender("/api/v1/posts", hands.owner(), report)) {
      Iterator<BrandPost> posts = world.posts().iterator();
      while (posts.hasNext()) {
        BrandPost post = posts.next();
        String connection = Objects.requireNonNull(hands.desk().connections().get(post.channel()));
        words.send(0, MatterJson.publication(post, connection, Brand.ACCOUNT));
        counted.send(0, MatterJson.post(post, connection, world.settings().until()));
      }
      words.finish();
      counted.finish();
    }
  }
}

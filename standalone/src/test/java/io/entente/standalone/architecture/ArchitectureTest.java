package io.entente.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules that keep the suite's parts apart, each with its reason. */
@AnalyzeClasses(packages = "io.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] LIBRARIES = {
    "io.entente.rest..",
    "io.entente.sql..",
    "io.entente.messaging..",
    "io.entente.service..",
    "io.entente.embedded.."
  };
  private static final Pattern DOMAIN_NOUN =
      Pattern.compile("(contact|conversation|interaction|cycle|identit|customer|reply|kpi|csat)");

  @ArchTest static final ArchRule contactsKnowsNoOtherService = knowsNoOther("contacts");

  @ArchTest static final ArchRule interactionsKnowsNoOtherService = knowsNoOther("interactions");

  @ArchTest static final ArchRule kpiKnowsNoOtherService = knowsNoOther("kpi");

  @ArchTest static final ArchRule gatewayKnowsNoOtherService = knowsNoOther("gateway");

  @ArchTest
  static final ArchRule theGatewayHoldsNoDomain =
      noClasses()
          .that()
          .resideInAPackage("io.entente.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.entente.events..", "io.entente.messaging..")
          .because("the gateway knows callers and routes, no domain");

  @ArchTest
  static final ArchRule librariesKnowNeitherServicesNorEvents =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.entente.events..",
              "io.entente.contacts..",
              "io.entente.interactions..",
              "io.entente.kpi..",
              "io.entente.gateway..",
              "io.entente.standalone..")
          .because("nothing but events is shared domain");

  @ArchTest
  static final ArchRule eventsAreFreeOfTransport =
      noClasses()
          .that()
          .resideInAPackage("io.entente.events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micronaut.http..", "org.apache.kafka..", "java.sql..")
          .because("an event says what is, not how it travels");

  @ArchTest
  static final ArchRule librariesNameNothingOfTheDomain =
      classes()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should(nameNothingOfTheDomain())
          .because("a library that knows the domain is a service without an owner");

  @ArchTest
  static final ArchRule nullsAreChecked =
      classes()
          .that(areNotGenerated())
          .should(beInANullMarkedPackage())
          .because("NullAway checks only packages that say @NullMarked");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.entente.benchmarks..", "io.entente.embedded..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .because("a test must be able to say what time it is");

  @ArchTest
  static final ArchRule storesAreNoDoorsToTheOutside =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micronaut.http..", "io.entente.rest..")
          .because("a store is statements, whoever asks");

  @ArchTest
  static final ArchRule namesSayWhatItIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Base)$")
          .because("such a name says that nobody knew what the class is");

  private static ArchRule knowsNoOther(String service) {
    List<String> others =
        List.of("contacts", "interactions", "kpi", "gateway").stream()
            .filter(other -> !other.equals(service))
            .map(other -> "io.entente." + other + "..")
            .toList();
    return noClasses()
        .that()
        .resideInAPackage("io.entente." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.toArray(String[]::new))
        .because("a service owns its data; what it needs of another it keeps as its own copy");
  }

  private static DescribedPredicate<JavaClass> areNotGenerated() {
    return DescribedPredicate.describe(
        "are written by hand",
        type -> !type.getSimpleName().contains("$") && !type.isAnonymousClass());
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
      }
    };
  }

  private static ArchCondition<JavaClass> nameNothingOfTheDomain() {
    return new ArchCondition<>("name nothing of the domain") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        report(type.getSimpleName(), type, events);
        for (JavaMember member : type.getMembers()) {
          report(member.getName(), type, events);
        }
      }

      private void report(String name, JavaClass type, ConditionEvents events) {
        if (DOMAIN_NOUN.matcher(name.toLowerCase(Locale.ROOT)).find()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " names " + name));
        }
      }
    };
  }
}

package io.entente.interactions.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
  @Test
  void placesAreFilled() {
    assertThat(
            Variables.fill(
                "Hello {{customer.name}}, this is #{{ conversation.number }}.",
                Map.of("customer.name", "Grace", "conversation.number", "7")))
        .isEqualTo(new Variables.Filled("Hello Grace, this is #7.", java.util.List.of()));
  }

  @Test
  void whatIsNotKnownSaysSomethingElseOrIsNamed() {
    Variables.Filled filled =
        Variables.fill(
            "Hello {{customer.name|there}} {{customer.handle}} {{customer.handle}} {{channel|}}!",
            Variables.values("customer.name", " ", "customer.handle", null));

    assertThat(filled.body()).isEqualTo("Hello there {{customer.handle}} {{customer.handle}} !");
    assertThat(filled.missing()).containsExactly("customer.handle");
  }

  @Test
  void whatACustomerCallsThemselvesIsNoPlace() {
    assertThat(
            Variables.fill(
                    "Hello {{customer.name}}",
                    Map.of("customer.name", "{{agent.name}} $1 \\", "agent.name", "Ada"))
                .body())
        .isEqualTo("Hello {{agent.name}} $1 \\");
  }

  @Test
  void unknownNamesAreFound() {
    assertThat(Variables.unknownIn("{{customer.name}} {{customer.age}} {{x|y}} {{not one}}"))
        .containsExactly("customer.age", "x");
  }
}

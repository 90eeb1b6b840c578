package io.entente.contacts.dataimport.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a column can say of a contact. */
@Serdeable
public enum ImportField {
  NAME,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  PHONE,
  /** Of one outside system. */
  CUSTOMER_NUMBER,
  /** Each behind its system: {@code crm:K-1}. */
  CUSTOMER_NUMBERS,
  /** The external id of an account on one channel. */
  IDENTITY,
  /** Each behind its channel, its handle in parentheses: {@code telegram:42 (ada)}. */
  IDENTITIES,
  COMPANY,
  COMPANY_DOMAIN,
  LANGUAGE,
  ZONE,
  /** A member's id. */
  OWNER,
  TAGS,
  ACQUISITION_SOURCE,
  ACQUISITION_DATE,
  CAMPAIGN,
  NOTE,
  ATTRIBUTE,
  /** What a person said about one purpose. */
  CONSENT,
  /** When the person said so. */
  CONSENT_DATE;

  private static final Set<ImportField> SEVERAL =
      EnumSet.of(EMAIL, PHONE, CUSTOMER_NUMBER, CUSTOMER_NUMBERS, IDENTITY, IDENTITIES, TAGS, NOTE);

  private static final Set<ImportField> NUMBERS =
      EnumSet.of(PHONE, CUSTOMER_NUMBER, CUSTOMER_NUMBERS, IDENTITY, IDENTITIES);

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static ImportField of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }

  /** Whether it may be told as a number: names that others give, which may be made of digits. */
  public boolean isANumberElsewhere() {
    return NUMBERS.contains(this);
  }

  /** Whether a contact has one of it, or one of each attribute and purpose. */
  public boolean isOnce() {
    return !SEVERAL.contains(this);
  }

  boolean isOfAPurpose() {
    return this == CONSENT || this == CONSENT_DATE;
  }
}

package io.entente.contacts.dataimport.run;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.company.Employer;
import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.AcquisitionSource;
import io.entente.contacts.contact.Profile;
import io.entente.contacts.dataimport.mapping.ColumnMapping;
import io.entente.contacts.dataimport.mapping.ImportField;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.note.ImportedNotes;
import io.entente.contacts.point.MailDomain;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.tag.ContactTags;
import io.entente.events.ConsentPurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of one row say, taken one by one. */
final class RowReading {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PART = 200;
  private static final int LONGEST_CAMPAIGN = 255;
  private static final int MOST_POINTS = 50;
  private static final int MOST_TAGS = 50;
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

  private final Mapping mapping;
  private final Map<String, ContactAttribute> known;
  private final Map<ImportField, String> texts = new EnumMap<>(ImportField.class);
  private final Map<PointKey, Told> points = new LinkedHashMap<>();
  private final Map<String, ToldAccount> accounts = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final ReadConsents consents;
  private @Nullable UUID owner;
  private @Nullable AcquisitionSource source;
  private @Nullable LocalDate wonOn;

  RowReading(Mapping mapping, Map<String, ContactAttribute> known, Instant sentAt) {
    this.mapping = mapping;
    this.known = known;
    this.consents = new ReadConsents(mapping, sentAt);
  }

  /**
   * @param cell not blank
   * @throws InvalidCell if it is not what its column says
   * @throws io.entente.contacts.point.InvalidPoint if it is no address or number
   */
  void take(ColumnMapping column, String cell) {
    switch (column.field()) {
      case NAME -> texts.put(column.field(), spaced(cell, LONGEST_NAME));
      case FIRST_NAME, LAST_NAME -> texts.put(column.field(), spaced(cell, LONGEST_PART));
      case COMPANY -> texts.put(column.field(), Cell.line(cell, LONGEST_PART));
      case CAMPAIGN -> texts.put(column.field(), Cell.line(cell, LONGEST_CAMPAIGN));
      case COMPANY_DOMAIN -> texts.put(column.field(), domain(cell));
      case LANGUAGE -> texts.put(column.field(), Cell.language(cell));
      case ZONE -> texts.put(column.field(), Cell.zone(cell));
      case OWNER -> owner = Cell.id(cell);
      case ACQUISITION_SOURCE -> source = Cell.source(cell);
      case ACQUISITION_DATE -> wonOn = ReadAttribute.day(cell, mapping);
      case EMAIL -> Cell.addresses(cell).forEach(it -> add(PointKey.email(it), it));
      case PHONE ->
          Cell.addresses(cell).forEach(it -> add(PointKey.phone(it, mapping.region()), it));
      case CUSTOMER_NUMBER -> add(PointKey.customerNumber(column.scope(), cell), cell);
      case CUSTOMER_NUMBERS -> Cell.several(cell).forEach(this::addNumber);
      case IDENTITY, IDENTITIES -> addAccounts(column, cell);
      case TAGS -> Cell.words(cell).forEach(this::addTag);
      case NOTE -> notes.add(note(cell));
      case ATTRIBUTE -> addAttribute(String.valueOf(column.attribute()), cell);
      case CONSENT, CONSENT_DATE -> addConsent(column, cell);
    }
  }

  private static String spaced(String cell, int most) {
    return Cell.line(SPACE.matcher(cell).replaceAll(" "), most);
  }

  private static String domain(String cell) {
    String domain = MailDomain.normalised(cell.replaceFirst("^(https?://)?(www\\.)?", ""));
    if (MailDomain.isFree(domain)) {
      throw new InvalidCell("is a domain that anybody has addresses of");
    }
    return domain;
  }

  private void add(PointKey key, String shown) {
    points.putIfAbsent(key, new Told(key, shown));
  }

  private void addNumber(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new InvalidCell("must be numbers behind their systems, such as crm:K-1");
    }
    String number = text.substring(colon + 1).strip();
    add(PointKey.customerNumber(text.substring(0, colon), number), number);
  }

  private void addAccounts(ColumnMapping column, String cell) {
    for (String one : Cell.several(cell)) {
      ToldAccount account =
          column.channel() == null
              ? ReadAccount.read(one)
              : ReadAccount.of(column.channel(), one, null);
      accounts.putIfAbsent(account.channel() + ":" + account.externalId(), account);
    }
  }

  private void addTag(String text) {
    String tag = Cell.line(text, ContactTags.LENGTH);
    String key = ContactTags.key(tag);
    if (key.isEmpty()) {
      throw new InvalidCell("must be words");
    }
    tags.putIfAbsent(key, tag);
  }

  private static String note(String cell) {
    if (cell.codePointCount(0, cell.length()) > ImportedNotes.LENGTH) {
      throw new InvalidCell("must have " + ImportedNotes.LENGTH + " characters at most");
    }
    return cell;
  }

  private void addAttribute(String key, String cell) {
    attributes.put(key, ReadAttribute.read(known.get(key), cell, mapping));
  }

  private void addConsent(ColumnMapping column, String cell) {
    ConsentPurpose purpose = Objects.requireNonNull(column.purpose());
    if (column.field() == ImportField.CONSENT) {
      consents.choice(purpose, cell);
    } else {
      consents.date(purpose, cell);
    }
  }

  /**
   * Who the row is about.
   *
   * @throws InvalidCell if the cells do not go together
   */
  Person person(long row) {
    String name = name();
    if (name == null && points.isEmpty() && accounts.isEmpty()) {
      throw new InvalidCell("The row names nobody");
    }
    if (points.size() + accounts.size() > MOST_POINTS) {
      throw new InvalidCell("The row has more than " + MOST_POINTS + " addresses and numbers");
    }
    if (tags.size() > MOST_TAGS) {
      throw new InvalidCell("The row has more than " + MOST_TAGS + " tags");
    }
    return new Person(
        row, name, List.copyOf(points.values()), List.copyOf(accounts.values()), details());
  }

  private @Nullable String name() {
    String name = texts.get(ImportField.NAME);
    if (name != null) {
      return name;
    }
    String both =
        texts.getOrDefault(ImportField.FIRST_NAME, "")
            + " "
            + texts.getOrDefault(ImportField.LAST_NAME, "");
    return both.isBlank() ? null : spaced(both.strip(), LONGEST_NAME);
  }

  private Details details() {
    Profile profile =
        new Profile(
            texts.get(ImportField.FIRST_NAME),
            texts.get(ImportField.LAST_NAME),
            texts.get(ImportField.LANGUAGE),
            texts.get(ImportField.ZONE),
            null,
            owner,
            acquisition(),
            null);
    String company = texts.get(ImportField.COMPANY);
    String domain = texts.get(ImportField.COMPANY_DOMAIN);
    Employer employer = company == null && domain == null ? null : new Employer(company, domain);
    return new Details(
        profile, employer, List.copyOf(tags.values()), attributes, notes, consents.said());
  }

  /** What has a date or a campaign alone was won by something else than what can be named. */
  private @Nullable Acquisition acquisition() {
    String campaign = texts.get(ImportField.CAMPAIGN);
    if (source == null && (wonOn != null || campaign != null)) {
      return new Acquisition(AcquisitionSource.OTHER, wonOn, campaign);
    }
    return source == null ? null : new Acquisition(source, wonOn, campaign);
  }
}

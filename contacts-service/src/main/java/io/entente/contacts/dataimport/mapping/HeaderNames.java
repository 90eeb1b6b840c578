package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.search.SearchKey;
import io.entente.events.ConsentPurpose;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What columns are called in English and French, whatever their case, accents and separators. */
final class HeaderNames {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> BARE_NAMES = Set.of("name", "nom");
  private static final Map<String, ImportField> NAMES = new HashMap<>();

  /** What is said about a purpose, or with a date in its name when it was said. */
  private static final Map<String, ConsentPurpose> PURPOSES =
      Map.of(
          "service", ConsentPurpose.SERVICE,
          "marketing", ConsentPurpose.MARKETING,
          "newsletter", ConsentPurpose.MARKETING,
          "survey", ConsentPurpose.SURVEY,
          "surveys", ConsentPurpose.SURVEY,
          "enquete", ConsentPurpose.SURVEY,
          "enquetes", ConsentPurpose.SURVEY,
          "attribution", ConsentPurpose.ATTRIBUTION,
          "", ConsentPurpose.MARKETING);

  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:consentementdate|dateconsentement|dateduconsentement|consentdates|consentdate"
              + "|consentements|consentement|consents|consent|dateoptin|optindate|optin)"
              + "(.*?)(?:date|at)?");

  static {
    names(
        ImportField.NAME,
        """
        name fullname displayname contactname customername clientname nom nomcomplet
        nometprenom prenometnom nomprenom prenomnom nomclient nomduclient nomducontact
        contact client customer
        """);
    names(
        ImportField.FIRST_NAME,
        """
        firstname givenname forename prenom given prenoms
        """);
    names(
        ImportField.LAST_NAME,
        """
        lastname surname familyname nomdefamille family patronyme
        """);
    names(
        ImportField.EMAIL,
        """
        email mail emailaddress primaryemail workemail emailpro courriel adresseemail
        adressemail adressedemail adresseelectronique emailprincipal emailclient emails
        mails courriels addressemail
        """);
    names(
        ImportField.PHONE,
        """
        phone phonenumber telephone telephonenumber mobile mobilephone cell cellphone
        workphone tel telmobile telfixe telephonemobile telephonefixe telephoneportable
        portable gsm numerodetelephone numerotelephone phones phonenumbers mobiles
        """);
    names(
        ImportField.CUSTOMER_NUMBER,
        """
        customernumber customerid customerno customercode clientid clientnumber
        accountnumber crmid numeroclient numclient noclient nclient idclient codeclient
        referenceclient refclient numerodeclient
        """);
    names(
        ImportField.CUSTOMER_NUMBERS,
        """
        customernumbers numerosclient numerosclients numerosdeclient
        """);
    names(
        ImportField.IDENTITIES,
        """
        identities accounts identites comptes
        """);
    names(
        ImportField.COMPANY,
        """
        company companyname organization organisation employer account accountname societe
        entreprise raisonsociale nomdelasociete nomsociete nomdelentreprise nomentreprise
        employeur
        """);
    names(
        ImportField.COMPANY_DOMAIN,
        """
        companydomain domain website domaine domainedelasociete domaineentreprise siteweb
        """);
    names(
        ImportField.LANGUAGE,
        """
        language lang locale preferredlanguage langue languepreferee
        """);
    names(
        ImportField.ZONE,
        """
        zone timezone tz fuseau fuseauhoraire
        """);
    names(
        ImportField.OWNER,
        """
        owner ownerid assignedto proprietaire responsable charge
        """);
    names(
        ImportField.TAGS,
        """
        tags tag labels label keywords etiquettes etiquette motscles motcle
        """);
    names(
        ImportField.ACQUISITION_SOURCE,
        """
        source leadsource acquisitionsource originalsource origine
        sourcedacquisition sourceacquisition provenance
        """);
    names(
        ImportField.ACQUISITION_DATE,
        """
        acquisitiondate acquisitionon acquiredon leaddate dateacquisition datedacquisition
        dateorigine dateinscription signupdate
        """);
    names(
        ImportField.CAMPAIGN,
        """
        campaign campaignname utmcampaign acquisitioncampaign campagne nomdelacampagne
        """);
    names(
        ImportField.NOTE,
        """
        note notes comment comments remarks commentaire commentaires remarque remarques
        observations
        """);
  }

  private HeaderNames() {}

  private static void names(ImportField field, String names) {
    for (String name : SPACE.split(names.strip(), -1)) {
      NAMES.put(name, field);
    }
  }

  /** A header by its letters and digits alone. */
  static String bare(String header) {
    return NO_LETTER.matcher(SearchKey.of(header)).replaceAll("");
  }

  static @Nullable ImportField field(String header) {
    return NAMES.get(bare(header));
  }

  /** Whether it may mean a family name, beside a first name. */
  static boolean isBareName(String header) {
    return BARE_NAMES.contains(bare(header));
  }

  /** The consent, or its date, that a column is about. */
  static Optional<ColumnMapping> consent(int column, String header) {
    String bare = bare(header);
    Matcher parts = CONSENT.matcher(bare);
    ConsentPurpose purpose =
        PURPOSES.get(parts.matches() ? parts.group(1) : bare.equals("newsletter") ? bare : "none");
    if (purpose == null) {
      return Optional.empty();
    }
    boolean isDate = bare.contains("date") || bare.endsWith("at");
    return Optional.of(
        ColumnMapping.ofPurpose(
            column, isDate ? ImportField.CONSENT_DATE : ImportField.CONSENT, purpose));
  }
}

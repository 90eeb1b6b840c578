package io.entente.contacts.dataimport.mapping;

import io.entente.contacts.dataimport.table.Layout;
import io.entente.contacts.search.SearchKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses what columns say from their names, in English and French, and from what they hold. */
public final class GuessMapping {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Map<String, ImportField> NAMES = new HashMap<>();

  static {
    names(
        ImportField.NAME,
        "name",
        "fullname",
        "displayname",
        "contactname",
        "customername",
        "clientname",
        "nom",
        "nomcomplet",
        "nometprenom",
        "prenometnom",
        "nomprenom",
        "prenomnom",
        "nomclient",
        "nomduclient",
        "nomducontact",
        "contact",
        "client",
        "customer");
    names(ImportField.FIRST_NAME, "firstname", "givenname", "forename", "prenom");
    names(ImportField.LAST_NAME, "lastname", "surname", "familyname", "nomdefamille");
    names(
        ImportField.EMAIL,
        "email",
        "mail",
        "emailaddress",
        "primaryemail",
        "workemail",
        "emailpro",
        "courriel",
        "adresseemail",
        "adressemail",
        "adressedemail",
        "adresseelectronique",
        "emailprincipal",
        "emailclient");
    names(
        ImportField.PHONE,
        "phone",
        "phonenumber",
        "telephone",
        "telephonenumber",
        "mobile",
        "mobilephone",
        "cell",
        "cellphone",
        "workphone",
        "tel",
        "telmobile",
        "telfixe",
        "telephonemobile",
        "telephonefixe",
        "telephoneportable",
        "portable",
        "gsm",
        "numerodetelephone",
        "numerotelephone");
    names(
        ImportField.CUSTOMER_NUMBER,
        "customernumber",
        "customerid",
        "customerno",
        "customercode",
        "clientid",
        "clientnumber",
        "accountnumber",
        "crmid",
        "numeroclient",
        "numclient",
        "noclient",
        "nclient",
        "idclient",
        "codeclient",
        "referenceclient",
        "refclient",
        "numerodeclient");
  }

  private GuessMapping() {}

  private static void names(ImportField field, String... names) {
    for (String name : names) {
      NAMES.put(name, field);
    }
  }

  /**
   * @param rows some of the first
   */
  public static Mapping of(Layout layout, List<List<String>> rows) {
    List<ColumnMapping> columns = new ArrayList<>();
    Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
    boolean split = layout.columns().stream().anyMatch(it -> named(it) == ImportField.FIRST_NAME);
    for (int i = 0; i < layout.columns().size(); i++) {
      ImportField field =
          layout.header() || layout.delimiter().isEmpty() ? named(layout.columns().get(i)) : null;
      if (field == ImportField.NAME && split) {
        field = ImportField.LAST_NAME;
      }
      if (field == null && holdsEmails(rows, i)) {
        field = ImportField.EMAIL;
      }
      if (field != null && (taken.add(field) || !field.isOnce())) {
        columns.add(new ColumnMapping(i, field, null));
      }
    }
    return new Mapping(columns, null, true, false);
  }

  private static @Nullable ImportField named(String header) {
    return NAMES.get(NO_LETTER.matcher(SearchKey.of(header)).replaceAll(""));
  }

  private static boolean holdsEmails(List<List<String>> rows, int column) {
    List<String> cells =
        rows.stream()
            .filter(row -> row.size() > column)
            .map(row -> row.get(column).strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
    return !cells.isEmpty() && cells.stream().allMatch(cell -> EMAIL.matcher(cell).matches());
  }
}

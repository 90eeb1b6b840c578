package io.entente.contacts.matching;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.sql.Sql;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchPlansTest {
  private static final Plans PLANS = Plans.shared();

  private final UUID workspace = PLANS.workspaceId();

  @BeforeAll
  static void index() {
    RunningContacts contacts = RunningContacts.shared();
    List<UUID> homes = IntStream.range(0, 1_500).mapToObj(PLANS::contactId).toList();
    contacts
        .transactions()
        .writing(() -> contacts.bean(MatchPeople.class).match(PLANS.workspaceId(), homes));
    contacts.sql().list("analyze table match_key, suggestion", row -> row.text("Msg_text"));
  }

  @Test
  void whatIsComparedIsLookedUp() {
    Object[] parameters = {workspace, PLANS.contactId(1), PLANS.contactId(2), PLANS.contactId(3)};
    for (String statement :
        List.of(CandidateStore.KNOWN, CandidateStore.ACCOUNTS, CandidateStore.POINTS)) {
      PLANS.assertReadsFew(3, statement.formatted(Sql.in(3)), parameters);
    }
    PLANS.assertReadsFew(30, MatchKeyStore.OF_HOMES.formatted(Sql.in(3)), parameters);
  }

  @Test
  void whoHasAKeyIsReadNoFurtherThanTheLimit() {
    PLANS.assertReadsInOrder(
        MatchKeyStore.HOLDERS.formatted(Sql.values(3, 1)),
        "hnamefamily",
        "nfamily7 name7",
        "sFMLF NM",
        workspace,
        workspace,
        20);
  }
}

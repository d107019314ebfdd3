package grantledger.command.application.erasing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.erasing.Erasures.erased;
import static grantledger.command.application.erasing.Erasures.proposalWithdrawn;
import static grantledger.command.application.erasing.Erasures.proposed;
import static grantledger.command.application.standing.ApplicationRule.ERASURE_FOLLOWS_PROPOSAL;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawErasureProposalTest {

    private static final WithdrawErasureProposal WITHDRAW = new WithdrawErasureProposal(APPLICATION, "Fel ärende");

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void takes_back_what_waits() {
        rules.given(and(dismissed(), proposed())).when(OFFICER, WITHDRAW).then(proposalWithdrawn());
    }

    @Test
    void whoever_would_erase_turns_it_down() {
        rules.given(and(dismissed(), proposed()))
                .when(DECISION_MAKER, WITHDRAW)
                .then(new ErasureProposalWithdrawn(APPLICATION, "Fel ärende", DECISION_MAKER.person()));
    }

    @Test
    void nothing_is_erased_then() {
        rules.given(and(dismissed(), proposed(), proposalWithdrawn()))
                .when(DECISION_MAKER, new ErasePersonalData(APPLICATION))
                .refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void refuses_where_nothing_is_proposed() {
        rules.given(dismissed()).when(OFFICER, WITHDRAW).refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void refuses_after_the_erasure() {
        rules.given(and(dismissed(), proposed(), erased()))
                .when(OFFICER, WITHDRAW)
                .refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(dismissed(), proposed(), conflictOf(OFFICER)))
                .when(OFFICER, WITHDRAW)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }
}

package grantledger.command.lives.matters;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.standing.Stage;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Persona;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two members of staff are enough for a whole life, and three where the application came on paper. */
class TwoPersonsTest {
    private static final int LIVES = 250;
    private static final Persona ONE = Persona.ofEveryRole("one", null);
    private static final Persona OTHER = Persona.ofEveryRole("other", null);
    private static final Persona THIRD = Persona.ofEveryRole("third", null);
    private static final Persona APPLICANT = Cast.APPLICANTS.getFirst();
    private static final String ORGANISATION = APPLICANT.organisation();

    @Test
    void two_bring_an_application_from_announcement_to_a_closed_grant() {
        FixedLife life = new FixedLife(ONE, OTHER);
        life.announced();
        life.does(APPLICANT, Scene.submitting(ORGANISATION, null));
        life.prepared();
        life.decidedAndPaid();
        life.reportedBy(APPLICANT);
        life.approvedAndClosed();
        assertThat(life.grant().stage()).isEqualTo(Stage.CLOSED);
        assertThat(life.grant().money().paidSek()).isEqualTo(Scene.REQUESTED_SEK);
    }

    @Test
    void three_do_where_it_came_on_paper_and_two_do_not() {
        FixedLife two = new FixedLife(ONE, OTHER);
        two.announced();
        two.does(OTHER, Scene.submitting(ORGANISATION, two.now()));
        two.prepared();
        assertThat(two.refusalOfDecision().rule()).isEqualTo(GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS);

        FixedLife three = new FixedLife(ONE, OTHER);
        three.announced();
        three.does(THIRD, Scene.submitting(ORGANISATION, three.now()));
        three.prepared();
        three.decidedAndPaid();
        three.reportedBy(THIRD);
        three.approvedAndClosed();
        assertThat(three.grant().stage()).isEqualTo(Stage.CLOSED);
    }

    /** Nobody plans anything here. */
    @Test
    void random_lives_of_two_and_applicants_come_to_paid_kronor_and_to_closed_grants() {
        Persona prepares = new Persona("one", Set.of(Role.OFFICER, Role.ASSESSOR, Role.CONTROLLER), null);
        Persona decides = new Persona("other", Set.of(Role.DECISION_MAKER, Role.CONTROLLER), null);
        List<Persona> acting = List.of(prepares, prepares, decides, decides, APPLICANT);
        Carried carried = new Carried();
        for (int seed = 1; seed <= LIVES; seed++) {
            new MatterLife(seed, acting).announced().lived(100, acting, carried, command -> {});
        }
        carried.print(LIVES + " lives of two persons and applicants");
        assertThat(carried.carriedOut(GrantFunds.class)).isGreaterThan(5);
        assertThat(carried.carriedOut(ConfirmPayment.class)).isGreaterThan(5);
        assertThat(carried.carriedOut(CloseGrant.class)).isPositive();
    }
}

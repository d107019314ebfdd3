package grantledger.standalone.console.journeys;

import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What somebody comes to do. */
enum Journey {
    SIGN_IN_SEE_WHAT_WAITS_AND_SIGN_OUT(null, AtWork::seesWhatWaits),
    FIND_AN_APPLICATION_AND_TAKE_THE_LIST_AWAY(Person.OLLE, AtWork::findsAnApplication),
    SCORE_AN_APPLICATION(Person.ASTA, InForms::scores),
    MEND_A_FORM_AND_SEND_IT(Person.OLLE, InForms::mends),
    SEE_WHAT_A_DECISION_WILL_RECORD(Person.DISA, InForms::triesADecision),
    ASK_A_GRANTED_SUM_FOR_ITS_EVENTS(Person.ANNA, InTime::asksASum),
    STAND_AT_AN_EARLIER_MOMENT(Person.ANNA, InTime::standsEarlier),
    COMPARE_TWO_MOMENTS(Person.ANNA, InTime::compares);

    /** Null for who has yet to sign in. */
    private final Person person;

    @SuppressWarnings("ImmutableEnumChecker") // these functions keep nothing
    private final BiConsumer<Keyboard, Browsing> way;

    Journey(Person person, BiConsumer<Keyboard, Browsing> way) {
        this.person = person;
        this.way = way;
    }

    /** In Swedish with scripts, in English without. */
    void goes(boolean scripts, Browsing browsing) {
        var sight = scripts ? Sight.in(Tongue.SV) : Sight.in(Tongue.EN).withoutScripts();
        try (var visitor = visitor(sight, browsing)) {
            way.accept(new Keyboard(visitor), browsing);
        }
    }

    private Visitor visitor(Sight sight, Browsing browsing) {
        return Optional.ofNullable(person)
                .map(one -> browsing.as(one, sight))
                .orElseGet(() -> browsing.stranger(sight));
    }
}

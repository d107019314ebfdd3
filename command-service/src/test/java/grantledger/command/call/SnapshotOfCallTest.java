package grantledger.command.call;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.termsWithDuties;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.RoundTrip;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotOfCallTest {

    private static final UUID APPLICATION = new UUID(0, 7);

    @Test
    void a_snapshot_gives_back_the_state_after_every_event() {
        List<CallEvent> life = List.of(
                announced(),
                new CallAmended(
                        CALL,
                        termsWithDuties(List.of(new PlannedReport(ReportKind.FINAL, LocalDate.of(2027, 1, 31)))),
                        "Redovisning"),
                new CallAmended(CALL, terms(false, false), "Avslag överklagas inte"),
                new DiaryNumberIssued(CALL, APPLICATION, 1),
                new CallDecisionsBegan(CALL, APPLICATION),
                new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 300_000),
                new CallFundsCommitted(CALL, APPLICATION, Track.CIVIL_SOCIETY, 200_000, 200_000),
                new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 50_000, 50_000),
                new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 350_000, 0, 0L),
                new CallCancelled(CALL, "Anslaget drogs in"));
        RoundTrip.afterEach(Call.KIND, life);
        assertThat(life).<Class<?>>extracting(Object::getClass).contains(CallEvent.class.getPermittedSubclasses());
    }
}

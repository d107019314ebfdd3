package grantledger.query.call.view;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Track;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.fixtures.Given;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CallFoldTest {

    private final UUID id = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private final CallAnnounced announced = Given.announced(id, 1_000);
    private final CallFundsCommitted committed = new CallFundsCommitted(id, application, Track.PUBLIC, 300, 300);

    private final CourtOrderedFundsCommitted ordered =
            new CourtOrderedFundsCommitted(id, application, Track.PUBLIC, 50, 50);

    @TestFactory
    Stream<DynamicTest> each_event_changes_the_call() {
        return new FoldExamples<>(CallView.VIEW)
                .after(List.of(announced), call -> {
                    assertThat(call.callId()).isEqualTo(id);
                    assertThat(call.announcedAt()).isEqualTo(FoldExamples.at(1));
                    assertThat(call.terms()).isEqualTo(Given.terms(1_000));
                    assertThat(call.committedSek(Track.PUBLIC)).isZero();
                    assertThat(call.progress()).isEqualTo(new CallView.Progress(0, false, null));
                })
                .after(
                        then(new CallAmended(id, Given.terms(2_000), "Mer pengar")),
                        call -> assertThat(call.terms()).isEqualTo(Given.terms(2_000)))
                .after(
                        then(new CallCancelled(id, "Upphävd")),
                        call -> assertThat(call.progress().cancelledBecause()).isEqualTo("Upphävd"))
                .after(
                        then(new CallDecisionsBegan(id, application)),
                        call -> assertThat(call.progress().decisionsBegan()).isTrue())
                .after(
                        then(new DiaryNumberIssued(id, application, 7)),
                        call -> assertThat(call.progress().diaryNumbersIssued()).isEqualTo(7))
                .after(then(committed), call -> {
                    assertThat(call.committedSek(Track.PUBLIC)).isEqualTo(300);
                    assertThat(call.committedSek(Track.CIVIL_SOCIETY)).isZero();
                })
                .after(
                        then(committed, new CallFundsReturned(id, application, Track.PUBLIC, 100, 200, null)),
                        call -> assertThat(call.committedSek(Track.PUBLIC)).isEqualTo(200))
                .after(then(committed, ordered), call -> {
                    assertThat(call.courtOrderedSek(Track.PUBLIC)).isEqualTo(50);
                    assertThat(call.courtOrderedSek(Track.CIVIL_SOCIETY)).isZero();
                    assertThat(call.committedSek(Track.PUBLIC))
                            .as("never within it")
                            .isEqualTo(300);
                })
                .after(
                        then(committed, ordered, new CallFundsReturned(id, application, Track.PUBLIC, 60, 290, 0L)),
                        call -> {
                            assertThat(call.courtOrderedSek(Track.PUBLIC)).isZero();
                            assertThat(call.committedSek(Track.PUBLIC)).isEqualTo(290);
                        })
                .tests();
    }

    private List<CallEvent> then(CallEvent... more) {
        return Stream.concat(Stream.of(announced), Stream.of(more)).toList();
    }
}

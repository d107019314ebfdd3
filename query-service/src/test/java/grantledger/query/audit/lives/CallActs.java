package grantledger.query.audit.lives;

import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.events.Track;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import java.util.Random;
import java.util.UUID;

/** A call's terms change, numbers are issued, and money is bound and returned. */
record CallActs(Random chance, UUID id, CallView view) {

    Event any() {
        Track track = OneOf.all(Track.values(), chance);
        UUID application = new UUID(0, chance.nextInt(9));
        long sek = 1L + chance.nextInt(100_000);
        return switch (chance.nextInt(12)) {
            case 0 -> new CallAmended(id, Given.terms(1_000_000L + chance.nextInt(5)), "Mer pengar");
            case 1 -> chance.nextInt(10) == 0 ? new CallCancelled(id, "Inga pengar") : issued(application);
            case 2 -> new CallDecisionsBegan(id, application);
            case 3 -> new CourtOrderedFundsCommitted(id, application, track, sek, view.courtOrderedSek(track) + sek);
            case 4 ->
                new CallFundsReturned(
                        id,
                        application,
                        track,
                        sek,
                        Math.max(0, view.committedSek(track) - sek),
                        chance.nextBoolean() ? chance.nextLong(1_000) : null);
            case 5, 6 -> new CallFundsCommitted(id, application, track, sek, view.committedSek(track) + sek);
            default -> issued(application);
        };
    }

    private Event issued(UUID application) {
        return new DiaryNumberIssued(id, application, view.progress().diaryNumbersIssued() + 1);
    }
}

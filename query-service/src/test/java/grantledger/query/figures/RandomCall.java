package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.RELAY;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Track;
import grantledger.events.places.Counties;
import grantledger.query.fixtures.Given;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A call whose applications and grants live by chance, and whose frames follow what its grants hold. */
final class RandomCall {

    private final Random chance;
    private final UUID id;
    private final Map<Track, Long> committedSek = new EnumMap<>(Track.class);

    RandomCall(Random chance, UUID id) {
        this.chance = chance;
        this.id = id;
        RELAY.append(id, Given.announced(id, 10_000_000));
    }

    void live() {
        UUID application = UUID.randomUUID();
        Applicant applicant = applicant();
        long amountSek = 2L * (1 + chance.nextInt(50_000));
        RELAY.append(application, Given.submitted(application, id, applicant, amountSek), Given.eligible(application));
        if (chance.nextInt(5) > 0) {
            RELAY.append(application, Given.scored(application, "anna", chance.nextInt(6), chance.nextInt(6)));
        }
        switch (chance.nextInt(6)) {
            case 0 -> {}
            case 1 -> RELAY.append(application, new ApplicationDeclined(application, "Räcker inte", "decider"));
            default -> new RandomGrant(chance, this, application, applicant, amountSek).live();
        }
    }

    UUID id() {
        return id;
    }

    /** @param moreSek what a grant holds under the ceiling beyond what it did; below 0 what it holds no more */
    void holds(UUID application, Track track, long moreSek) {
        long sumSek = committedSek.merge(track, moreSek, Long::sum);
        if (moreSek > 0) {
            RELAY.append(id, new CallFundsCommitted(id, application, track, moreSek, sumSek));
        } else if (moreSek < 0) {
            RELAY.append(id, new CallFundsReturned(id, application, track, -moreSek, sumSek, null));
        }
    }

    private Applicant applicant() {
        List<String> counties = List.copyOf(Counties.names().keySet());
        ApplicantType[] types = ApplicantType.values();
        return new Applicant(
                "Ale kommun",
                "999900-0012",
                types[chance.nextInt(types.length)],
                counties.get(chance.nextInt(counties.size())),
                null);
    }
}

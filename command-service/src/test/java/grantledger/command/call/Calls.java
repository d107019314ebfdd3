package grantledger.command.call;

import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.FocusArea;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.Track;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The call of the tests: open in March 2026, one million for the public track, half for civil society. */
public final class Calls {

    public static final UUID CALL = UUID.fromString("0b9c0f0e-0000-4000-8000-000000000001");
    public static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-31T22:00:00Z");

    private Calls() {}

    public static CallTerms terms() {
        return terms(true, true);
    }

    public static CallTerms terms(boolean appealable, boolean returnsToCeiling) {
        return terms(appealable, returnsToCeiling, List.of());
    }

    public static CallTerms termsWithDuties(List<PlannedReport> reportingDuties) {
        return terms(true, true, reportingDuties);
    }

    private static CallTerms terms(boolean appealable, boolean returnsToCeiling, List<PlannedReport> reportingDuties) {
        return new CallTerms(
                "2026-1.1-7",
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                OPENS,
                CLOSES,
                List.of(
                        new TrackTerms(
                                Track.PUBLIC,
                                List.of(
                                        ApplicantType.MUNICIPALITY,
                                        ApplicantType.REGION,
                                        ApplicantType.MUNICIPAL_FEDERATION),
                                1_000_000,
                                100_000L,
                                800_000L),
                        new TrackTerms(Track.CIVIL_SOCIETY, List.of(ApplicantType.ASSOCIATION), 500_000, null, null)),
                List.of(FocusArea.KNOWLEDGE, FocusArea.JOINT_ACTION),
                List.of(new Criterion("relevance", "Relevans", 60, 5), new Criterion("method", "Metod", 40, 10)),
                List.of(
                        new FormalRequirement("signed", "Behörig firmatecknare", List.of()),
                        new FormalRequirement("statutes", "Stadgar bifogade", List.of(Track.CIVIL_SOCIETY))),
                reportingDuties,
                appealable,
                returnsToCeiling,
                new ReviewSampling(10, 700_000L));
    }

    public static CallAnnounced announced() {
        return new CallAnnounced(CALL, terms());
    }

    public static CallAnnounced announced(CallTerms terms) {
        return new CallAnnounced(CALL, terms);
    }
}

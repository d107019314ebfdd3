package grantledger.events;

import static grantledger.events.ApplicantType.ASSOCIATION;
import static grantledger.events.ApplicantType.FOUNDATION;
import static grantledger.events.ApplicantType.MUNICIPALITY;
import static grantledger.events.ApplicantType.MUNICIPAL_FEDERATION;
import static grantledger.events.ApplicantType.REGION;

import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import grantledger.events.GrantEvent.PlannedReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One call of every kind of event, and one with nothing optional said. */
final class CallExamples {

    static final UUID CALL = UUID.fromString("5f0c2f5e-6d0b-4a43-9c57-0d5f6a1e2b01");

    private static final UUID APPLICATION = ApplicationExamples.APPLICATION;

    static final List<Example> ALL = List.of(
            Example.earlier(1, new CallAnnounced(CALL, firstTerms(Instant.parse("2018-10-31T22:59:59Z")), null)),
            Example.earlierMinimal(1, new CallAnnounced(CALL, firstBareTerms(), null)),
            Example.full(new CallAnnounced(CALL, terms(Instant.parse("2018-10-31T23:00:00Z")), "åke.lind")),
            Example.minimal(new CallAnnounced(CALL, bareTerms(), null)),
            Example.earlier(
                    1,
                    new CallAmended(
                            CALL,
                            firstTerms(Instant.parse("2018-11-07T22:59:59.5Z")),
                            "Driftstörning i e-tjänsten: sista ansökningsdag flyttas en vecka")),
            Example.earlierMinimal(1, new CallAmended(CALL, firstBareTerms(), "Beloppsgränserna utgår")),
            Example.full(new CallAmended(
                    CALL,
                    terms(Instant.parse("2018-11-07T23:00:00Z")),
                    "Driftstörning i e-tjänsten: sista ansökningsdag flyttas en vecka")),
            Example.minimal(new CallAmended(CALL, bareTerms(), "Beloppsgränserna utgår")),
            Example.full(new CallCancelled(CALL, "Anslaget drogs in i vårändringsbudgeten")),
            Example.full(new DiaryNumberIssued(CALL, APPLICATION, 17)),
            Example.full(new DiaryNumberTaken(
                    UUID.fromString("b7c4d9aa-1f4e-5c39-8a51-7d2f0c8e4b12"), "1.3.1-2018-44", CALL)),
            Example.full(new CallDecisionsBegan(CALL, APPLICATION)),
            Example.full(new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 2_450_000, 36_900_000)),
            Example.full(new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 400_000, 650_000)),
            Example.earlier(1, new CallFundsReturned(CALL, APPLICATION, Track.CIVIL_SOCIETY, 125_500, 0, null)),
            Example.full(new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 125_500, 36_774_500, 250_000L)),
            Example.minimal(new CallFundsReturned(CALL, APPLICATION, Track.CIVIL_SOCIETY, 125_500, 0, null)));

    private CallExamples() {}

    private static CallTerms firstTerms(Instant closesAt) {
        return new CallTerms(
                "1.3.1-2018-44",
                "Statsbidrag för att motverka segregation – \"hela landet\"",
                List.of("SFS 2018:152", "Förvaltningslagen (2017:900)"),
                Instant.parse("2018-09-17T06:00:00Z"),
                closesAt,
                tracks(),
                List.of(area("KNOWLEDGE"), area("JOINT_ACTION"), area("DIRECT_INTERVENTION")),
                List.of(
                        new Criterion("relevance", "Åtgärdens relevans för målet", 40, 5, List.of()),
                        new Criterion("capacity", "Förmåga att genomföra", 60, 10, List.of())),
                List.of(),
                List.of(
                        new FormalRequirement("signed", "Undertecknad av behörig firmatecknare", List.of(), null, null),
                        new FormalRequirement(
                                "statutes", "Stadgar och årsmötesprotokoll", List.of(Track.CIVIL_SOCIETY), null, null)),
                duties(),
                false,
                true,
                21,
                true,
                new ReviewSampling(10, 2_000_000L));
    }

    private static CallTerms terms(Instant closesAt) {
        return new CallTerms(
                "1.3.1-2018-44",
                "Statsbidrag för att motverka segregation – \"hela landet\"",
                List.of("SFS 2018:118", "Förvaltningslagen (2017:900)"),
                Instant.parse("2018-09-17T06:00:00Z"),
                closesAt,
                tracks(),
                List.of(
                        new FocusArea("KNOWLEDGE", "Kartläggning", List.of(), List.of()),
                        new FocusArea(
                                "JOINT_ACTION", "Samverkan", List.of(Track.PUBLIC), List.of("KNOWLEDGE", "METHOD"))),
                List.of(
                        new Criterion(
                                "relevance",
                                "Åtgärdens relevans för målet",
                                40,
                                5,
                                List.of("Bidrar till förordningens syfte", "Svarar mot \"utlysningen\"")),
                        new Criterion("capacity", "Förmåga att genomföra", 60, 10, List.of())),
                List.of(new Priority("lasting", "Kan bli ordinarie verksamhet", List.of(Track.PUBLIC))),
                List.of(
                        new FormalRequirement(
                                "anchored", "Förankrad i ledningen", List.of(), "leadershipAnchored", "true"),
                        new FormalRequirement(
                                "agreement",
                                "Överenskommelse med kommunen",
                                List.of(Track.CIVIL_SOCIETY),
                                "municipalSupport",
                                "AGREEMENT")),
                duties(),
                true,
                true,
                28,
                true,
                new ReviewSampling(10, 2_000_000L));
    }

    private static FocusArea area(String id) {
        return new FocusArea(id, id, List.of(), List.of());
    }

    private static List<TrackTerms> tracks() {
        return List.of(
                new TrackTerms(
                        Track.PUBLIC,
                        List.of(MUNICIPALITY, REGION, MUNICIPAL_FEDERATION),
                        72_000_000,
                        200_000L,
                        5_000_000L),
                new TrackTerms(Track.CIVIL_SOCIETY, List.of(ASSOCIATION, FOUNDATION), 48_000_000, 50_000L, 1_500_000L));
    }

    private static List<PlannedReport> duties() {
        return List.of(
                new PlannedReport(ReportKind.PROGRESS, LocalDate.parse("2019-08-31")),
                new PlannedReport(ReportKind.FINAL, LocalDate.parse("2020-02-29")));
    }

    private static CallTerms firstBareTerms() {
        return bareTerms(List.of("SFS 2018:152"), Instant.parse("2020-02-28T22:59:59Z"));
    }

    private static CallTerms bareTerms() {
        return bareTerms(List.of("SFS 2018:118"), Instant.parse("2020-02-28T23:00:00Z"));
    }

    private static CallTerms bareTerms(List<String> legalBases, Instant closesAt) {
        return new CallTerms(
                "1.3.1-2020-7",
                "Förstudier",
                legalBases,
                Instant.parse("2020-01-15T07:00:00Z"),
                closesAt,
                List.of(new TrackTerms(Track.PUBLIC, List.of(MUNICIPALITY), 9_000_000, null, null)),
                List.of(area("KNOWLEDGE")),
                List.of(new Criterion("relevance", "Relevans", 1, 5, List.of())),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                21,
                false,
                new ReviewSampling(0, null));
    }
}

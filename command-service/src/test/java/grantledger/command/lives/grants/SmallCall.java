package grantledger.command.lives.grants;

import grantledger.command.call.CommitFunds;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A call whose ceiling is a few kronor, and grants from it. */
final class SmallCall {
    private SmallCall() {}

    static CallTerms terms(long ceilingSek, boolean returns) {
        return new CallTerms(
                "2026-1.1-7",
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                List.of(new TrackTerms(Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), ceilingSek, null, null)),
                List.of(new FocusArea("KNOWLEDGE", "Kunskap", List.of(), List.of())),
                List.of(new Criterion("relevance", "Relevans", 1, 5, List.of())),
                List.of(),
                List.of(),
                List.of(),
                false,
                true,
                21,
                returns,
                new ReviewSampling(10, 14L));
    }

    static GrantEstablished grant(UUID grantId, List<Instalment> instalments, boolean progress) {
        PlannedReport last = new PlannedReport(ReportKind.FINAL, LocalDate.of(2027, 2, 1));
        PlannedReport first = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2026, 9, 1));
        return new GrantEstablished(
                grantId,
                grantId,
                GrantLife.CALL,
                Track.PUBLIC,
                new Applicant("Gävle kommun", "212000-0142", ApplicantType.MUNICIPALITY, "21", "2180"),
                "anna.applicant",
                "Öppna gårdar",
                GrantLife.START,
                LocalDate.of(2026, 12, 31),
                List.of(new BudgetLine("Lön", 20)),
                instalments.stream().mapToLong(Instalment::amountSek).sum(),
                List.of(),
                instalments,
                progress ? List.of(first, last) : List.of(last),
                "person 1",
                null);
    }

    static CommitFunds committing(GrantEstablished it) {
        return new CommitFunds(
                it.callId(), it.applicationId(), it.track(), it.amountSek(), it.amountSek(), it.amountSek(), false);
    }
}

package grantledger.command.lives.matters;

import grantledger.command.application.Applications;
import grantledger.command.application.assessing.CriterionScoreInput;
import grantledger.command.application.assessing.ScoreApplication;
import grantledger.command.application.examining.CompleteApplication;
import grantledger.command.application.examining.RecordFormalCheck;
import grantledger.command.application.examining.RequirementResultInput;
import grantledger.command.application.submitting.ApplicantInput;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.call.AnnounceCall;
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.FormalRequirementInput;
import grantledger.command.call.terms.ReviewSamplingInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.PlannedCostInput;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicantType;
import grantledger.events.MunicipalSupport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The call and the organisations that random lives are about. Amounts are small, so that limits are met often. */
final class Scene {
    static final UUID CALL = new UUID(4, 4);
    static final List<String> ORGANISATIONS = List.of("212000-0142", "212000-0068", "212000-0084");
    static final Instant OPENS = Instant.parse("2026-01-10T08:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-02-10T22:00:00Z");
    static final LocalDate START = LocalDate.of(2026, 4, 1);
    static final LocalDate END = LocalDate.of(2026, 12, 31);
    static final long REQUESTED_SEK = 12;

    private Scene() {}

    static UUID application(String organisation) {
        return NameBasedId.of(CALL, organisation);
    }

    static AnnounceCall announcing(boolean rolling, boolean returns) {
        return new AnnounceCall(
                CALL,
                "2026-1.1-7",
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                OPENS,
                CLOSES,
                List.of(track(20L)),
                List.of(new FocusAreaInput("KNOWLEDGE", null, null, null)),
                List.of(new CriterionInput("relevance", "Relevans", 1, 5, null)),
                null,
                List.of(new FormalRequirementInput("signed", "Undertecknad", null, null, null)),
                List.of(new PlannedReportInput(ReportKind.PROGRESS, LocalDate.of(2026, 9, 1))),
                rolling,
                true,
                null,
                returns,
                new ReviewSamplingInput(10, 12L));
    }

    static TrackTermsInput track(long budgetSek) {
        return new TrackTermsInput(Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), budgetSek, null, null);
    }

    /** @param receivedAt on paper, or null */
    static SubmitApplication submitting(String organisation, Instant receivedAt) {
        return new SubmitApplication(
                CALL,
                new ApplicantInput("Kommunen", organisation, ApplicantType.MUNICIPALITY, "21", null),
                "KNOWLEDGE",
                "Öppna gårdar",
                "Minska boendesegregationen",
                REQUESTED_SEK,
                START,
                END,
                List.of(new PlannedCostInput("Personal", REQUESTED_SEK)),
                true,
                MunicipalSupport.AGREEMENT,
                new SealedContact(Applications.CONTACT),
                null,
                null,
                receivedAt);
    }

    static RecordFormalCheck checking(UUID application, boolean met) {
        return new RecordFormalCheck(application, List.of(new RequirementResultInput("signed", met, null)));
    }

    static ScoreApplication scoring(UUID application, int points) {
        return new ScoreApplication(application, List.of(new CriterionScoreInput("relevance", points, "Stark")), null);
    }

    static CompleteApplication completing(UUID application) {
        return new CompleteApplication(
                application, "Öppna hus", null, null, null, null, null, null, null, null, null, null);
    }
}

package grantledger.query;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.DecisionOutcome;
import grantledger.events.FocusArea;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.MunicipalSupport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events with everything that a test does not care about filled in. */
final class Given {

    static final Applicant ALE = new Applicant("Ale kommun", "999900-0012", ApplicantType.MUNICIPALITY, "14", "1440");
    static final Contact CONTACT = new Contact("Åsa Öberg", "asa@example.org", "070-0000000");
    static final LocalDate START = LocalDate.parse("2020-09-01");
    static final LocalDate END = LocalDate.parse("2021-08-31");

    private Given() {}

    static CallTerms terms(long budgetSek) {
        return new CallTerms(
                "2020-3.4.1-30",
                "Bidrag mot segregation",
                List.of("SFS 2019:906"),
                Instant.parse("2020-03-19T08:00:00Z"),
                Instant.parse("2020-05-04T22:00:00Z"),
                List.of(
                        new TrackTerms(
                                Track.PUBLIC,
                                List.of(ApplicantType.MUNICIPALITY, ApplicantType.REGION),
                                budgetSek,
                                null,
                                null),
                        new TrackTerms(Track.CIVIL_SOCIETY, List.of(ApplicantType.ASSOCIATION), budgetSek, null, null)),
                List.of(FocusArea.values()),
                List.of(new Criterion("relevance", "Relevans", 2, 5), new Criterion("reach", "Genomförbarhet", 1, 5)),
                List.of(new FormalRequirement("signed", "Behörig firmatecknare", List.of())),
                List.of(new PlannedReport(ReportKind.FINAL, LocalDate.parse("2021-10-31"))),
                true,
                true,
                new ReviewSampling(10, 2_000_000L));
    }

    static CallAnnounced announced(UUID callId, long budgetSek) {
        return new CallAnnounced(callId, terms(budgetSek));
    }

    static Proposal proposal(long requestedSek) {
        return proposal(requestedSek, "Personal", "Lokaler");
    }

    static Proposal proposal(long requestedSek, String... items) {
        return new Proposal(
                FocusArea.KNOWLEDGE,
                "Kartläggning av nuläget",
                "Vi vill veta mer",
                requestedSek,
                START,
                END,
                List.of(items).stream()
                        .map(item -> new BudgetLine(item, requestedSek / items.length))
                        .toList(),
                true,
                MunicipalSupport.NONE,
                CONTACT);
    }

    static ApplicationSubmitted submitted(UUID id, UUID callId, Applicant applicant, long requestedSek) {
        return submitted(id, callId, applicant, proposal(requestedSek), "applicant-" + applicant.organisationNumber());
    }

    static ApplicationSubmitted submitted(
            UUID id, UUID callId, Applicant applicant, Proposal proposal, String submittedBy) {
        return new ApplicationSubmitted(id, callId, track(applicant), applicant, proposal, null, submittedBy);
    }

    static FormalCheckRecorded eligible(UUID id) {
        return new FormalCheckRecorded(id, List.of(new RequirementResult("signed", true, null)), true);
    }

    static ApplicationScored scored(UUID id, String assessor, int relevance, int reach) {
        return new ApplicationScored(
                id,
                assessor,
                List.of(
                        new CriterionScore("relevance", relevance, 5, 2, "Väl beskrivet"),
                        new CriterionScore("reach", reach, 5, 1, "Rimligt")));
    }

    static DecisionRecommended recommended(UUID id, long amountSek, String by) {
        return new DecisionRecommended(id, DecisionOutcome.GRANT, amountSek, "Bör bifallas", by);
    }

    static FundsGranted granted(UUID id, UUID grantId, long amountSek) {
        return new FundsGranted(id, grantId, amountSek, "Starkt underlag", List.of("Redovisa i tid"), "decider");
    }

    static GrantEstablished established(
            UUID grantId, UUID applicationId, UUID callId, Applicant applicant, long amountSek) {
        return new GrantEstablished(
                grantId,
                applicationId,
                callId,
                track(applicant),
                applicant,
                "applicant-" + applicant.organisationNumber(),
                "Kartläggning av nuläget",
                START,
                END,
                List.of(new BudgetLine("Personal", amountSek)),
                amountSek,
                List.of("Redovisa i tid"),
                List.of(
                        new Instalment(amountSek / 2, LocalDate.parse("2020-09-15"), false),
                        new Instalment(amountSek - amountSek / 2, LocalDate.parse("2021-03-15"), true)),
                List.of(
                        new PlannedReport(ReportKind.PROGRESS, LocalDate.parse("2021-02-28")),
                        new PlannedReport(ReportKind.FINAL, LocalDate.parse("2021-10-31"))),
                "decider");
    }

    private static Track track(Applicant applicant) {
        return switch (applicant.type()) {
            case MUNICIPALITY, REGION, MUNICIPAL_FEDERATION -> Track.PUBLIC;
            case ASSOCIATION, FOUNDATION -> Track.CIVIL_SOCIETY;
        };
    }
}

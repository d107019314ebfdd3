package grantledger.benchmark.material;

import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.assessing.CriterionScoreInput;
import grantledger.command.application.assessing.ScoreApplication;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.examining.CompleteApplication;
import grantledger.command.application.examining.RecordFormalCheck;
import grantledger.command.application.examining.RequestCompletion;
import grantledger.command.application.examining.RequirementResultInput;
import grantledger.command.application.submitting.ApplicantInput;
import grantledger.command.application.submitting.ContactInput;
import grantledger.command.application.submitting.RegisterApplication;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.PlannedCostInput;
import grantledger.events.ApplicantType;
import grantledger.events.DecisionOutcome;
import grantledger.events.MunicipalSupport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One application of one organisation, and what becomes of it, each step an ordinary command with one event or more. */
public final class Life {

    private static final long ASKED_SEK = 1_250_000;
    private static final long GRANTED_SEK = 900_000;
    private static final String PURPOSE = "Projektet ska stärka samverkan mellan kommunen, föreningslivet och de boende"
            + " genom gemensamma mötesplatser, språkstöd och vägar till arbete, och sprida det som visar sig fungera.";

    private final UUID callId;
    private final UUID applicationId;
    private final Step submission;

    public Life(UUID callId) {
        this.callId = callId;
        this.submission = submission();
        this.applicationId = submission.command().stream();
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** From the submission to the recommendation: nine commands with one event each. */
    public List<Step> handled() {
        return List.of(
                submission,
                formalCheck(),
                assessor(),
                score(),
                completionRequest(),
                completion(),
                formalCheck(),
                score(),
                recommendation());
    }

    /** From the submission until the money is paid. */
    public List<Step> whole() {
        UUID grantId = NameBasedId.of(applicationId, "grant/1");
        List<Step> steps = new ArrayList<>(handled());
        steps.add(1, new Step(Who.OFFICER, new RegisterApplication(applicationId)));
        steps.add(new Step(
                Who.DECISION_MAKER,
                new GrantFunds(
                        applicationId,
                        GRANTED_SEK,
                        "Stark samverkan och tydliga mål",
                        List.of("Redovisning enligt plan"),
                        null,
                        null)));
        steps.add(new Step(Who.OFFICER, new AcceptGrant(grantId)));
        steps.add(new Step(Who.CONTROLLER, new ReleasePayment(grantId, 1)));
        steps.add(new Step(Who.SECOND_CONTROLLER, new ConfirmPayment(grantId, 1, today(), "BG-" + grantId.hashCode())));
        return List.copyOf(steps);
    }

    /** The submission and what follows it, completed and scored again and again, with one event each. */
    public List<Step> lengthy(int length) {
        List<Step> steps = new ArrayList<>(List.of(submission, formalCheck(), assessor(), score()));
        while (steps.size() < length) {
            steps.addAll(List.of(completionRequest(), completion(), formalCheck(), score()));
        }
        return List.copyOf(steps.subList(0, length));
    }

    private Step submission() {
        return new Step(
                Who.APPLICANT,
                new SubmitApplication(
                        callId,
                        new ApplicantInput(
                                "Exempelkommunen",
                                OrganisationNumbers.next(),
                                ApplicantType.MUNICIPALITY,
                                "14",
                                "1440"),
                        "JOINT_ACTION",
                        "Samverkan för en sammanhållen stad",
                        PURPOSE,
                        ASKED_SEK,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2027, 4, 30),
                        budget(),
                        true,
                        MunicipalSupport.AGREEMENT,
                        contact(),
                        null,
                        null,
                        null));
    }

    private static List<PlannedCostInput> budget() {
        return List.of(
                new PlannedCostInput("Personal", 900_000L),
                new PlannedCostInput("Lokaler", 150_000L),
                new PlannedCostInput("Utvärdering", 120_000L),
                new PlannedCostInput("Övrigt", 80_000L));
    }

    private static ContactInput contact() {
        return new ContactInput("Kim Kontakt", "kim.kontakt@example.org", "010-000 00 00");
    }

    private Step formalCheck() {
        return new Step(
                Who.OFFICER,
                new RecordFormalCheck(
                        applicationId,
                        OpenCall.REQUIREMENTS.stream()
                                .map(it -> new RequirementResultInput(it, true, null))
                                .toList()));
    }

    private Step assessor() {
        return new Step(Who.OFFICER, new AssignAssessor(applicationId, Who.ASSESSOR.person()));
    }

    private Step score() {
        return new Step(
                Who.ASSESSOR,
                new ScoreApplication(
                        applicationId,
                        OpenCall.CRITERIA.stream()
                                .map(it ->
                                        new CriterionScoreInput(it, 7, "Väl beskrivet, med stöd i underlaget om " + it))
                                .toList(),
                        null));
    }

    private Step completionRequest() {
        return new Step(
                Who.OFFICER,
                new RequestCompletion(applicationId, List.of("Budgetens personalkostnader"), today().plusDays(14)));
    }

    private Step completion() {
        return new Step(
                Who.OFFICER,
                new CompleteApplication(
                        applicationId, null, PURPOSE, null, null, null, budget(), null, null, contact(), null, null));
    }

    private Step recommendation() {
        return new Step(
                Who.OFFICER,
                new RecommendDecision(
                        applicationId, DecisionOutcome.GRANT, GRANTED_SEK, "Behovet är stort och metoden prövad"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

package grantledger.command.application;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;

import grantledger.command.application.submitting.BringsContact;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.NameBasedId;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.PriorityResult;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.Event;
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
import java.util.stream.Stream;

/** The application of the tests, which asks for 600 000 SEK, and the roads to where a test begins. */
public final class Applications {

    public static final String ORGANISATION = "999900-0012";
    public static final UUID APPLICATION = NameBasedId.of(CALL, ORGANISATION);
    public static final UUID GRANT = NameBasedId.of(APPLICATION, "grant/1");
    public static final UUID SECOND_GRANT = NameBasedId.of(APPLICATION, "grant/2");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final Instant AFTER_CLOSING = Calls.CLOSES.plusSeconds(1);
    public static final LocalDate PROJECT_END = LocalDate.of(2027, 4, 30);

    public static final Acting APPLICANT = People.applicant("anna.applicant", ORGANISATION);
    public static final Acting STRANGER = People.applicant("sten.stranger", "999900-0020");
    public static final Applicant ALE =
            new Applicant("Ale kommun", ORGANISATION, ApplicantType.MUNICIPALITY, "14", "1440");

    /** The commitment of the key that it is said to be sealed with. */
    public static final String KEY = "ESSrK2a4J/dvEKUY22G1HWvvyrAuZ2bL4MsNLNpRdoE=";

    public static final Contact CONTACT = sealedWith(KEY);

    private Applications() {}

    /** The command as the intake hands it to the gate. */
    public static Command<?, ?> sealed(Command<?, ?> command) {
        return command instanceof BringsContact bringing && bringing.contact() != null
                ? bringing.with(new SealedContact(CONTACT))
                : command;
    }

    /** A contact person as decisions see one: nothing can be read. */
    public static Contact sealedWith(String key) {
        return new Contact("c2VhbGVkIG5hbWU=", "c2VhbGVkIGVtYWls", null, key);
    }

    /** Rules of an application that was granted 500 000 SEK, beside its call and its grant. */
    public static Rulebook besideItsGrant() {
        return Rulebook.ofApplications()
                .whereCall(
                        CALL,
                        announced(),
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 500_000, 500_000),
                        new CallDecisionsBegan(CALL, APPLICATION))
                .whereGrant(GRANT, established(GRANT, 500_000, DECISION_MAKER.person()));
    }

    public static Proposal proposal() {
        return proposal("Samverkan i Ale", 600_000);
    }

    public static Proposal proposal(String title, long requestedAmountSek) {
        return new Proposal(
                "JOINT_ACTION",
                title,
                "Minska boendesegregationen",
                requestedAmountSek,
                LocalDate.of(2026, 5, 1),
                PROJECT_END,
                List.of(new BudgetLine("Personal", requestedAmountSek - 100_000), new BudgetLine("Lokaler", 100_000)),
                List.of(),
                true,
                MunicipalSupport.AGREEMENT,
                CONTACT);
    }

    public static ApplicationSubmitted submitted() {
        return submitted(Track.PUBLIC, ALE);
    }

    public static ApplicationSubmitted submitted(Track track, Applicant applicant) {
        return submitted(track, applicant, proposal());
    }

    public static ApplicationSubmitted submitted(Track track, Applicant applicant, Proposal proposal) {
        return new ApplicationSubmitted(
                APPLICATION, CALL, track, applicant, proposal, null, APPLICANT.person(), null, false);
    }

    /** An officer entered from paper what had come after the call had closed. */
    public static ApplicationSubmitted late() {
        return new ApplicationSubmitted(
                APPLICATION, CALL, Track.PUBLIC, ALE, proposal(), null, SECOND_OFFICER.person(), AFTER_CLOSING, true);
    }

    public static ApplicationResubmitted resubmitted() {
        return new ApplicationResubmitted(
                APPLICATION, Track.PUBLIC, ALE, proposal(), null, APPLICANT.person(), null, false);
    }

    public static CompletionRequested completionRequested(LocalDate dueOn) {
        return new CompletionRequested(APPLICATION, List.of("Underskrift"), dueOn);
    }

    public static FormalCheckRecorded checked(boolean eligible) {
        return new FormalCheckRecorded(
                APPLICATION, List.of(new RequirementResult("signed", eligible, null)), eligible, OFFICER.person());
    }

    public static AssessorAssigned assigned(Acting assessor) {
        return new AssessorAssigned(APPLICATION, assessor.person());
    }

    public static ConflictOfInterestDeclared conflictOf(Acting person) {
        return new ConflictOfInterestDeclared(APPLICATION, person.person(), "Släkt med sökanden");
    }

    public static DecisionRecommended recommended(Acting by) {
        return new DecisionRecommended(APPLICATION, DecisionOutcome.GRANT, 500_000L, "Stark samverkan", by.person());
    }

    public static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(APPLICATION, "Projektet blir inte av");
    }

    public static FundsGranted fundsGranted(long amountSek) {
        return new FundsGranted(APPLICATION, GRANT, amountSek, "Stark samverkan", List.of(), DECISION_MAKER.person());
    }

    public static Event[] eligible() {
        return new Event[] {submitted(), checked(true)};
    }

    public static Event[] assessing() {
        return and(eligible(), assigned(ASSESSOR));
    }

    public static ApplicationScored scored(Acting assessor) {
        return new ApplicationScored(
                APPLICATION,
                assessor.person(),
                List.of(
                        new CriterionScore("relevance", 4, 5, 60, "Svarar mot behoven"),
                        new CriterionScore("method", 7, 10, 40, "Beprövad")),
                List.of(new PriorityResult("cooperation", true)));
    }

    public static Event[] scored() {
        return and(assessing(), scored(ASSESSOR));
    }

    public static Event[] recommended() {
        return and(scored(), recommended(OFFICER));
    }

    public static Event[] granted() {
        return and(recommended(), fundsGranted(500_000));
    }

    public static Event[] declined() {
        return and(
                recommended(), new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", DECISION_MAKER.person()));
    }

    public static Event[] dismissed() {
        return new Event[] {
            submitted(),
            checked(false),
            new ApplicationDismissed(
                    APPLICATION, DismissalGround.FORMAL_CHECK, "Inte undertecknad", DECISION_MAKER.person())
        };
    }

    public static Event[] and(Event[] past, Event... more) {
        return Stream.concat(Stream.of(past), Stream.of(more)).toArray(Event[]::new);
    }

    public static GrantEstablished established(UUID grantId, long amountSek, String decidedBy) {
        return established(
                grantId,
                amountSek,
                List.of(),
                List.of(new Instalment(amountSek, TODAY, false, null)),
                List.of(new PlannedReport(ReportKind.FINAL, LocalDate.of(2027, 7, 30))),
                decidedBy);
    }

    public static GrantEstablished established(
            UUID grantId,
            long amountSek,
            List<String> conditions,
            List<Instalment> instalments,
            List<PlannedReport> reports,
            String decidedBy) {
        return new GrantEstablished(
                grantId,
                APPLICATION,
                CALL,
                Track.PUBLIC,
                ALE,
                submitted().submittedBy(),
                proposal().projectTitle(),
                proposal().projectStart(),
                PROJECT_END,
                proposal().budgetLines(),
                amountSek,
                conditions,
                instalments,
                reports,
                decidedBy,
                null);
    }
}
